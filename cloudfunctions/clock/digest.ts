import { dateOf } from '../../miniprogram/contract/moments'
import type { Count } from '../../miniprogram/contract/case/answers'
import { calls, type Called } from './calls'
import { workload } from '../petition/desk/workload'
import { sightFor } from '../petition/records/sight'
import { workload as rightsWorkload } from '../rights/desk/workload'
import { sightFor as rightsSightFor } from '../rights/records/sight'
import { morningAfter } from '../shared/calendar/morning'
import type { Message } from '../shared/messages'
import type { OfficerRecord } from '../shared/officers/record'
import { toEach } from './batches'
import type { ClockContext } from './context'

const pause = 10 * 60_000

/** Tells each officer on the morning of a working day, in one message, what waits and what presses. */
export async function digest(_nothing: unknown, context: ClockContext): Promise<{ sent: number }> {
  const { digests, now } = context
  return { sent: await toEach(await digests.ready(now()), (officer) => tell(officer, context)) }
}

async function tell(officer: OfficerRecord, context: ClockContext): Promise<boolean> {
  const { digests, messages, calendar, now } = context
  // Put off before it is tried: whoever dies in between tries again later, and nobody else does at the same time.
  const soon = new Date(now().getTime() + pause)
  if (!(await digests.putOff(officer, soon))) return false
  const counts = await countsOf(officer, context)
  const openid = digests.addressOf(officer)
  const waits = counts && Object.values(counts).some(({ count }) => count > 0)
  if (waits && openid && !(await messages.send(messageOf(openid, officer.digestWhy, counts, now())))) {
    await digests.forget(officer)
    return false
  }
  await digests.told({ ...officer, digestAt: soon }, morningAfter(now(), calendar))
  return waits === true
}

type Counts = Record<'waiting' | 'agreeing' | 'overdue' | 'near', Count>

/** Of petitions and of applications together; undefined for whoever handles neither. */
async function countsOf(officer: OfficerRecord, context: ClockContext): Promise<Counts | undefined> {
  const { counted, applied, officers, keys, command, now } = context
  const acting = await officers.acting(officer, now())
  const petitions = sightFor(acting, keys, command)
  const applications = rightsSightFor(acting, keys, command)
  const loads = await Promise.all([
    petitions && workload(petitions, { petitions: { count: counted }, command, now }),
    applications && rightsWorkload(applications, { applications: { count: applied }, command, now }),
  ])
  const held = loads.filter((load) => load !== undefined)
  if (!held.length) return undefined
  const sum = (name: keyof Counts): Count => ({ count: held.reduce((all, load) => all + load[name].count, 0) })
  return { waiting: sum('waiting'), agreeing: sum('agreeing'), overdue: sum('overdue'), near: sum('near') }
}

/** Whoever sees the phone's screen reads numbers, and nothing of any case. */
function messageOf(openid: string, why: Called | undefined, counts: Counts, at: Date): Message {
  const { waiting, agreeing, overdue, near } = counts
  const values = {
    thing1: why ? calls[why].words : `${dateOf(at)}的待办`,
    character_string2: String(waiting.count + agreeing.count),
    character_string3: String(near.count),
    character_string4: String(overdue.count),
  }
  return { openid, form: 'digest', page: 'officer/home/home', values } satisfies Message<'digest'>
}
