import { clockFace, type ClockFace, type Promised } from '../../components/promise-clock/clock'
import { momentOf } from '../../contract/moments'
import { petitionKindLabels } from '../../contract/petition/kinds'
import { isUrgent } from '../../contract/petition/urgent'
import type { AgreeingPetition } from '../../contract/petition/desk-answers'
import type { AgreeingRights, QueuedRights } from '../../contract/rights/desk-answers'
import { rightsMoveOf } from '../../contract/rights/moves'
import { promisedOf as promisedPetition } from '../../services/petition/faces'
import { promisedOf as promisedRights, titleOf, type Mark } from '../../services/rights/faces'
import { areas, type AreaName } from './areas'
import { insteadWords } from './instead'
import { stepFrom } from './steps'

/** One line of the list of what waits. */
export interface WaitingRow {
  id: string
  area: AreaName
  url: string
  number: string
  /** 投诉, 维权. */
  kind: string
  title: string
  /** What it waits for: 待签发, 等我办理. */
  mark: Mark
  /** What is to be signed or done. */
  step: string
  /** Who drafted it and when, or who asks for protection. */
  by: string
  /** For whom the officer stands in; empty where it is the officer's own. */
  instead: string
  /** Said first where somebody may need help at this moment. */
  urgent: string
  clock: Pick<ClockFace, 'words' | 'urgency'> | null
  /** Sorts by what presses. */
  order: string
}

const addressOf = (area: AreaName, id: string): string => `/officer/approvals/matter/matter?area=${area}&id=${id}`

/** A draft that waits for the officer's agreement. */
export function draftRow(row: AgreeingPetition | AgreeingRights): WaitingRow {
  const { draft } = row
  const line = 'applicant' in row ? rightsLine(row) : petitionLine(row)
  return {
    ...line,
    mark: { label: `待${draft.step}`, tone: 'waiting' },
    step: areas[line.area].moveOf(draft.move).label,
    by: `${draft.by} ${momentOf(draft.at)} 拟稿`,
    instead: insteadWords(draft.instead, '审签'),
  }
}

/** An application that waits for the officer's own step. */
export function ownRow(row: QueuedRights): WaitingRow {
  const { name, unitName } = row.applicant
  const step = stepFrom(row.status)
  return {
    ...rightsLine(row),
    mark: { label: '等我办理', tone: 'active' },
    step: step ? rightsMoveOf(step).label : '',
    by: `${name} · ${unitName}`,
    instead: insteadWords(row.instead, '办理'),
  }
}

type Line = Omit<WaitingRow, 'mark' | 'step' | 'by' | 'instead'>

const petitionLine = (row: AgreeingPetition): Line => ({
  ...timed(promisedPetition(row), row.number, row.dueAt),
  id: row.id,
  area: 'petition',
  url: addressOf('petition', row.id),
  number: row.number,
  kind: petitionKindLabels[row.kind],
  title: row.subject,
  urgent: isUrgent(row) ? '来件人说，反映的情况正在发生' : '',
})

const rightsLine = (row: AgreeingRights | QueuedRights): Line => ({
  ...timed(promisedRights(row), row.number, row.urgent ? '' : row.dueAt),
  id: row.id,
  area: 'rights',
  url: addressOf('rights', row.id),
  number: row.number,
  kind: '维权',
  title: titleOf(row),
  urgent: row.urgent ? '刚刚登记，可能需要帮助，请先联系本人' : '',
})

function timed(promised: Promised, number: string, dueAt = '~'): Pick<WaitingRow, 'clock' | 'order'> {
  const face = clockFace(promised, new Date())
  const clock = face ? { words: `${face.words}（${face.left}）`, urgency: face.urgency } : null
  return { clock, order: `${dueAt} ${number}` }
}

/** What goes on at this moment first, then by its last day. */
export function sorted(rows: readonly WaitingRow[]): WaitingRow[] {
  const inOrder = [...rows]
  // Phones may lack toSorted.
  // oxlint-disable-next-line unicorn/no-array-sort
  inOrder.sort((one, other) => (one.order < other.order ? -1 : 1))
  return inOrder
}
