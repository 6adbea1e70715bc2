import { nameKey, type AskedValues } from '../../../../miniprogram/contract/case/move'
import { Refusal } from '../../refusal'
import type { Seal } from '../../seal'
import { askedOf } from '../records/asked'
import { timelineField, type CaseRecord } from '../records/record'

interface Sent {
  name: string
  asked: AskedValues
  /** Ids of the files that come with it. */
  files: readonly string[]
}

/**
 * Whether the last step of whoever brought the case was this very one: an earlier sending whose answer was lost.
 * @throws CONFLICT when it was, but said something else: no change is lost unsaid
 */
export function repeats(record: CaseRecord, sent: Sent, seal: Seal): boolean {
  const { _id, timeline, status } = record
  const last = timeline.at(-1)
  if (last?.move !== sent.name || last.actor || last.status !== status) return false
  if (saysTheSame(record, sent, seal)) return true
  const words = last.words ? seal.open(last.words, _id, timelineField(timeline.length - 1)) : ''
  throw new Refusal('CONFLICT', `之前已经提交成功（${words}），这次修改的内容没有包含在内。请刷新后再看`)
}

/** Whether the last step was this one by this person, who may take it again with other words. */
export const repeatsOf = (record: CaseRecord, sent: Sent & { by: string }, seal: Seal): boolean => {
  const last = record.timeline.at(-1)
  return last?.move === sent.name && last.actor === sent.by && saysTheSame(record, sent, seal)
}

function saysTheSame(record: CaseRecord, { asked, files }: Sent, seal: Seal): boolean {
  const place = record.timeline.length - 1
  const before = record.timeline[place]?.evidence?.map(({ id }) => id) ?? []
  return inOrder({ ...sentOf(askedOf(record, place, seal)), files: before }) === inOrder({ ...asked, files })
}

/** Without the names that the cloud itself put beside ids. */
const sentOf = (kept: AskedValues): AskedValues => {
  const names = new Set(Object.keys(kept).map(nameKey))
  return Object.fromEntries(Object.entries(kept).filter(([field]) => !names.has(field)))
}

const inOrder = (said: AskedValues): string =>
  JSON.stringify(Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1)))
