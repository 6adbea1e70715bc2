import type { AuditChain } from '../shared/audit/chain'
import { isGenuine, signedBy, stepAfter, type AuditDay } from '../shared/audit/day'
import type { ClockContext } from './context'

/** Records in one step of the chain, … */
const batch = 100
/** … how many of them are written at a time, … */
const together = 20
/** … and steps in one run; what is left waits for the next one. */
const mostSteps = 20

/** Gives every audit record its place in the day's chain. A run that was cut short, or meets another, goes on from what is stored. */
export async function sealAudit(_nothing: unknown, context: ClockContext): Promise<{ sealed: number }> {
  const { audit, keys, now } = context
  let sealed = 0
  // What the chain says is read before what waits: whatever another timer seals in between makes the step fail.
  let day = await settled(await audit.latest(), audit)
  for (let step = 0; step < mostSteps; step++) {
    const waiting = await audit.waiting(batch)
    if (!waiting.length) break
    const signer = keys.signer()
    // Whoever changed the day in the database must not have it signed by us.
    if (day && !isGenuine(day, signer.published)) throw new Error(`The audit chain's day ${day._id} was forged.`)
    const next = signedBy(signer, stepAfter(day, waiting, now()))
    const taken = await audit.step(day, next)
    day = await settled(taken ? next : await audit.latest(), audit)
    if (taken) sealed += next.pending.length
    if (taken && next.pending.length === waiting.length && waiting.length < batch) break
  }
  return { sealed }
}

/** The chain is ahead of the records for a moment: the places it gave are written into them. */
async function settled(day: AuditDay | undefined, audit: AuditChain): Promise<AuditDay | undefined> {
  if (!day?.pending.length) return day
  for (let from = 0; from < day.pending.length; from += together) {
    const seats = day.pending.slice(from, from + together)
    await Promise.all(seats.map((placed) => audit.seat(day._id, placed)))
  }
  await audit.seated(day)
  return { ...day, pending: [] }
}
