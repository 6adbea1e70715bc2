import { dateOf } from '../../../miniprogram/contract/moments'
import { paperNumber, papers, type PaperKind } from '../../../miniprogram/contract/petition/papers'
import type { Calendar } from '../../shared/calendar/calendar'
import { randomId, type Keys } from '../../shared/keys'
import { stepped, type Step, type Stepped } from '../moving/changes'
import type { PetitionRecord } from '../records/record'
import { contentOf } from './content-of'
import { contentField, issuing } from './of-record'
import { signPaper } from './proof'

/** 文号 count anew with every year, of each kind by itself. */
export const seriesOf = (kind: PaperKind, at: Date): string => `${kind}-${yearOf(at)}`

const yearOf = (at: Date): number => Number.parseInt(dateOf(at), 10)

/** A step with its document: numbered, and signed as it will read at every printing. */
export function issue(
  before: PetitionRecord,
  step: Step,
  { kind, place }: { kind: PaperKind; place: number },
  { keys, calendar }: { keys: Keys; calendar: Calendar },
): Stepped {
  const { at } = step.event
  const year = yearOf(at)
  const id = randomId()
  const dueAt = papers[kind].to === 'team' ? step.set?.teamDueAt : step.due?.dueAt
  const number = paperNumber(kind, year, place)
  const plain = { id, kind, number, at, ...(dueAt && { dueAt }), place: before.version + 1 }
  const { after } = stepped(before, step, calendar)
  const content = contentOf(kind, issuing(after, plain, keys.seal))
  const proof = signPaper({ record: before._id, id, kind, year, place, at }, content, keys)
  const sealed = keys.seal.text(JSON.stringify(content), before._id, contentField(id))
  return stepped(before, { ...step, paper: { ...plain, ...proof, content: sealed } }, calendar)
}
