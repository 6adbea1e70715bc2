import type { Promised } from '../../../components/promise-clock/clock'
import type { CaseEvent, TimelineEntry } from '../../../contract/case/answers'
import type { Evidence } from '../../../contract/evidence'
import { paperOf } from '../../../contract/papers'
import type { PetitionCase } from '../../../contract/petition/desk-answers'
import { petitionKindLabels } from '../../../contract/petition/kinds'
import { isUrgent } from '../../../contract/petition/urgent'
import type { RightsCase } from '../../../contract/rights/desk-answers'
import { rightsMoveOf, type RightsStaffMove } from '../../../contract/rights/moves'
import { factsOf as petitionFacts, type Fact } from '../../../services/petition/facts'
import { markOf as petitionMark, promisedOf as petitionPromised } from '../../../services/petition/faces'
import { markOf, promisedOf, titleOf, type Mark } from '../../../services/rights/faces'
import { factsOf } from '../../rights/facts'
import { areaNamed, type AreaName } from '../areas'
import { insteadWords } from '../instead'
import { stepsHere } from '../steps'
import { draftView, type DraftView } from './draft'

/** A case of either sort, as an officer meets it. */
export type Seen = PetitionCase | RightsCase

/** A button: a step that the officer may make here. */
export interface Action {
  move: RightsStaffMove
  label: string
  /** For whom the officer would make it; empty where it is the officer's own. */
  instead: string
  /** Said before it is made, because it cannot be undone. */
  warns: string
  /** There is nothing to fill in. */
  asksNothing: boolean
}

/** What the page shows of a case. */
export interface MatterView {
  /** For whom the officer stands in; empty where it is the officer's own. */
  instead: string
  number: string
  kind: string
  title: string
  mark: Mark
  promised: Promised
  urgent: string
  story: string
  facts: Fact[]
  evidence: Evidence[]
  events: TimelineEntry[]
  /** Documents that were issued, the newest first. */
  papers: { id: string; label: string; about: string }[]
  draft: DraftView | null
  /** The officer's own steps that are made here, the usual way on first, … */
  actions: Action[]
  /** … and whether there are others, which are made at a desk. */
  elsewhere: boolean
}

export const areaOf = (seen: Seen): AreaName => areaNamed('applicant' in seen ? 'rights' : 'petition')

/** Who brought it, as officers say. */
export const whomOf: Readonly<Record<AreaName, string>> = { petition: '来件人', rights: '申请民警' }

export function matterView(seen: Seen): MatterView {
  const { number, pending, events, evidence, papers } = seen
  const actions = 'applicant' in seen ? actionsOf(seen) : []
  const issued = papers.map(({ id, kind, number: about }) => ({ id, label: paperOf(kind).label, about }))
  issued.reverse()
  return {
    ...('applicant' in seen ? aboutRights(seen) : aboutPetition(seen)),
    number,
    instead: pending?.mine ? insteadWords(pending.instead, '审签') : (actions[0]?.instead ?? ''),
    story: seen.details ?? '',
    evidence,
    events: events.map((event) => entryOf(event, whomOf[areaOf(seen)])),
    papers: issued,
    draft: pending ? draftView(areaOf(seen), number, pending) : null,
    actions,
    elsewhere: seen.moves.length > actions.length || (pending?.own === true && pending.returned !== undefined),
  }
}

type About = Pick<MatterView, 'kind' | 'title' | 'mark' | 'promised' | 'urgent' | 'facts'>

function aboutPetition(petition: PetitionCase): About {
  const { kind, subject, status } = petition
  return {
    kind: petitionKindLabels[kind],
    title: subject,
    mark: petitionMark(status),
    promised: petitionPromised(petition),
    urgent: isUrgent(petition) ? '来件人说，反映的情况正在发生。' : '',
    facts: [...petitionFacts(petition), ...chargeOf(petition)],
  }
}

/** Who sent it, as far as it is told, and who handles it. */
function chargeOf({ signing, reporter, team, assignee }: PetitionCase): Fact[] {
  const named = reporter ? `${reporter.name} ${reporter.phone}` : '身份不公开'
  const facts: [string, string | undefined][] = [
    ['来件人', signing === 'ANONYMOUS' ? '匿名，没有保存姓名和电话' : named],
    ['承办单位', team?.name],
    ['承办民警', assignee?.name],
  ]
  return facts.flatMap(([label, words]) => (words ? [{ label, words }] : []))
}

function aboutRights(rights: RightsCase): About {
  const { status, applicant, handlers, urgent } = rights
  return {
    kind: '维权',
    title: titleOf(rights),
    mark: markOf(status),
    promised: promisedOf(rights),
    urgent: urgent ? '刚刚登记，可能需要帮助，请先联系本人。' : '',
    facts: [
      { label: '申请民警', words: `${applicant.name} ${applicant.number} ${applicant.unitName}` },
      ...factsOf(rights),
      ...(handlers.length ? [{ label: '承办人', words: handlers.join('、') }] : []),
    ],
  }
}

const actionsOf = ({ moves, instead = {} }: RightsCase): Action[] =>
  moves
    .filter((move) => stepsHere.includes(move))
    .map((move) => {
      const { label, asks, warns = '' } = rightsMoveOf(move)
      const asksNothing = Object.keys(asks).length === 0
      return { move, label, warns, asksNothing, instead: insteadWords(instead[move], '办理') }
    })

/** What happened, by whom, and what was said with it to anybody: words to whoever brought the case are quoted, they speak to somebody else. */
function entryOf({ at, status, label, by, words, notes, evidence }: CaseEvent, whom: string): TimelineEntry {
  const said = [words && `告知${whom}：“${words}”`, ...notes.map((note) => `${note.label}：${note.words}`)].filter(
    Boolean,
  )
  const head = by ? `${label}　${by}` : label
  return { at, status, words: [head, ...said].join('\n'), ...(evidence && { evidence }) }
}
