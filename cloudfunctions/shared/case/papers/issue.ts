import { paperNumber, type AnyPaper } from '../../../../miniprogram/contract/papers'
import type { Seal } from '../../seal'
import { randomId } from '../../keys'
import type { Moving } from '../context'
import { stepped, type Step, type Stepped } from '../moving/changes'
import { yearOf } from '../moving/perform'
import type { CaseRecord, PaperRecord } from '../records/record'
import type { PaperContent } from './content'
import { signPaper } from './proof'

/** A paper that is being issued, all but what it says. */
export type Issuing = Pick<PaperRecord, 'id' | 'number' | 'at' | 'dueAt' | 'place'>

interface Issued<R extends CaseRecord, Kind extends AnyPaper> {
  kind: Kind
  /** Its place in the series. */
  place: number
  /** What it promises or demands. */
  dueAt?: Date
  /** What it says of the case as it will be. */
  contentOf: (after: R, issuing: Issuing) => PaperContent
}

/** A step with its document: numbered, and signed as it will read at every printing. */
export function issuedWith<R extends CaseRecord, Kind extends AnyPaper>(
  before: R,
  step: Step<R>,
  { kind, place, dueAt, contentOf }: Issued<R, Kind>,
  { area, keys, calendar }: Pick<Moving<R>, 'area' | 'keys' | 'calendar'>,
): Stepped<R> {
  const { at } = step.event
  const year = yearOf(at)
  const id = randomId()
  const number = paperNumber(kind, year, place)
  const plain = { id, number, at, ...(dueAt && { dueAt }), place: before.version + 1 }
  const content = contentOf(stepped(area, before, step, calendar).after, plain)
  const proof = signPaper({ record: before._id, id, kind, year, place, at }, content, keys)
  const sealed = keys.seal.text(JSON.stringify(content), before._id, contentField(id))
  const paper: PaperRecord = { ...plain, kind, ...proof, content: sealed }
  return stepped(area, before, { ...step, paper }, calendar)
}

/** An issued paper as it was signed: later templates change nothing in it. */
export const issuedContent = (
  { _id }: Pick<CaseRecord, '_id'>,
  { id, content }: Pick<PaperRecord, 'id' | 'content'>,
  seal: Seal,
): PaperContent => JSON.parse(seal.open(content, _id, contentField(id))) as PaperContent

const contentField = (id: string): string => `paper.${id}.content`
