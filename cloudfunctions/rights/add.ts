import type { Input } from '../../miniprogram/contract/actions'
import type { RightsDetail } from '../../miniprogram/contract/rights/answers'
import { isRightsOver } from '../../miniprogram/contract/rights/moves'
import { officersDraft } from '../shared/case/moving/move'
import { stepped } from '../shared/case/moving/changes'
import { eventOf } from '../shared/case/records/events'
import { handedIn, refuseTooMany } from '../shared/evidence/handed-in'
import { Refusal } from '../shared/refusal'
import { rightsArea } from './area'
import type { RightsContext } from './context'
import { ownFiles } from './views/files'

/** Officers may move the case at the same moment: what the applicant adds must not be lost over it. */
const mostTries = 5

/** Files that the applicant adds, at any moment until the end; once, however often they are sent. */
export async function add(
  { id, draft, words, evidence: ids }: Input<'rights.add'>,
  context: RightsContext,
): Promise<RightsDetail> {
  const { applications, keys, calendar, now } = context
  for (let tries = 0; tries < mostTries; tries++) {
    const { record, officer, where } = await context.own(id)
    const have = new Set(ownFiles(record).map((file) => file.id))
    const missing = ids.filter((one) => !have.has(one))
    if (!missing.length) return context.detailOf(record)
    const { status } = record
    if (isRightsOver(status)) throw new Refusal('CONFLICT', '这件申请已经办结，不能再补充材料')
    const added = await handedIn(missing, officersDraft(officer, draft, keys), context)
    refuseTooMany([...ownFiles(record), ...added])
    const told = `您补充了 ${added.length} 份材料${words ? `：${words}` : ''}`
    const event = eventOf(record, { at: now(), status, note: 'added', words: told }, keys)
    // Among the evidence, where everybody looks for it: the timeline only says that it came.
    const evidence = [...record.evidence, ...added]
    const step = { event, set: { evidence, evidenceCount: evidence.length } }
    const done = stepped(rightsArea, record, step, calendar)
    if (await applications.step(record, where, done)) return context.detailOf(done.after)
  }
  throw new Refusal('CONFLICT')
}
