import { paperNumber, papers, type PaperKind } from '../../../miniprogram/contract/petition/papers'
import type { Moving } from '../../shared/case/context'
import { yearOf } from '../../shared/case/moving/perform'
import { randomId } from '../../shared/keys'
import { stepped, type Step, type Stepped } from '../../shared/case/moving/changes'
import type { PetitionRecord } from '../records/record'
import { contentOf } from './content-of'
import { contentField, issuing } from './of-record'
import { signPaper } from '../../shared/case/papers/proof'

/** A step with its document: numbered, and signed as it will read at every printing. */
export function issue(
  before: PetitionRecord,
  step: Step<PetitionRecord>,
  { kind, place }: { kind: PaperKind; place: number },
  { area, keys, calendar }: Pick<Moving<PetitionRecord>, 'area' | 'keys' | 'calendar'>,
): Stepped<PetitionRecord> {
  const { at } = step.event
  const year = yearOf(at)
  const id = randomId()
  const dueAt = papers[kind].to === 'team' ? step.set?.teamDueAt : step.due?.dueAt
  const number = paperNumber(kind, year, place)
  const plain = { id, kind, number, at, ...(dueAt && { dueAt }), place: before.version + 1 }
  const { after } = stepped(area, before, step, calendar)
  const content = contentOf(kind, issuing(after, plain, keys.seal))
  const proof = signPaper({ record: before._id, id, kind, year, place, at }, content, keys)
  const sealed = keys.seal.text(JSON.stringify(content), before._id, contentField(id))
  return stepped(area, before, { ...step, paper: { ...plain, ...proof, content: sealed } }, calendar)
}
