import type { CheckinMoveName } from '../../miniprogram/contract/inspection/checkin/moves'
import { rollcallMovesFor } from '../../miniprogram/contract/inspection/rollcall/moves'
import { factsOf, rollcallArea } from '../inspection/area'
import { moveCheckin } from '../inspection/checkin/moving'
import { picturesOf, type CheckinRecord } from '../inspection/records/checkin-record'
import { checkinsIn, type Checkins } from '../inspection/records/checkins'
import type { RollcallRecord } from '../inspection/records/rollcall-record'
import { rollcallsIn, type Rollcalls } from '../inspection/records/rollcalls'
import { askedIn, type Asked } from '../inspection/rollcall/asked'
import { rollcallMoving } from '../inspection/rollcall/moving'
import { spread } from '../inspection/rollcall/spread'
import { stepped } from '../shared/case/moving/changes'
import { outcomeOf } from '../shared/case/moving/outcome'
import type { Database } from '../shared/database'
import { Refusal } from '../shared/refusal'
import { toEach } from './batches'
import type { ClockContext } from './context'

/** Roll calls as the clock goes through them. */
export interface ClockRollcalls {
  rollcalls: Rollcalls
  checkins: Checkins
  asked: Asked
}

export const clockRollcallsIn = (database: Database): ClockRollcalls => ({
  rollcalls: rollcallsIn(database),
  checkins: checkinsIn(database),
  asked: askedIn(database),
})

/** Milliseconds for writing down who is asked. */
const patience = 20_000
/** Answers in one step. */
const page = 500

/** Writes down who is asked where that took longer, closes what is over, says who has missed it, and forgets where they were. */
export async function callRolls(_nothing: unknown, context: ClockContext): Promise<{ moved: number }> {
  const { keys, now } = context
  const { rollcalls, checkins, asked } = context.inspection
  const ends = new Date(now().getTime() + patience)
  const needed = { rollcalls, checkins, asked, keys, now }
  const spreading = await toEach(await rollcalls.spreading(), (rollcall) => spread(rollcall, ends, needed))
  const closed = await toEach(await rollcalls.over(now()), (rollcall) => close(rollcall, context))
  const missed = await toEach(await rollcalls.toMiss(), (rollcall) => miss(rollcall, context))
  const forgotten = await toEach(await rollcalls.toForget(now()), (rollcall) => forget(rollcall, context))
  return { moved: spreading + closed + missed + forgotten }
}

/** False when somebody else was first. */
async function close(rollcall: RollcallRecord, { keys, calendar, now, inspection }: ClockContext): Promise<boolean> {
  const [name] = rollcallMovesFor(factsOf(rollcall, now()), ['clock'])
  if (!name) return false
  const outcome = await outcomeOf(rollcall, { name, asked: {} }, rollcallMoving({ keys, calendar, now }))
  return inspection.rollcalls.step(rollcall, {}, stepped(rollcallArea, rollcall, outcome, calendar))
}

/** Whoever was reached has missed it; whoever was not, has not. */
async function miss({ _id }: RollcallRecord, { keys, now, inspection }: ClockContext): Promise<boolean> {
  const { checkins, rollcalls } = inspection
  for (let found: CheckinRecord[] | undefined; !found || found.length === page;) {
    found = await checkins.inState(_id, 'ASKED', page)
    for (const record of found) await missOf(record, { checkins, keys, now })
  }
  await rollcalls.missed(_id)
  return true
}

/** Files first: if this ends half way, the record still names what is left. */
async function forget({ _id }: RollcallRecord, { files, inspection }: ClockContext): Promise<boolean> {
  const { checkins, rollcalls } = inspection
  for (let found: CheckinRecord[] | undefined; !found || found.length === page;) {
    found = await checkins.fixed(_id, page)
    for (const record of found) {
      await files.remove(picturesOf(record).flatMap(({ copyPath, originalPath }) => [copyPath, originalPath]))
      await checkins.forget(record._id)
    }
  }
  await rollcalls.forgotten(_id)
  return true
}

async function missOf(record: CheckinRecord, needed: Pick<ClockContext, 'keys' | 'now'> & { checkins: Checkins }) {
  const move: CheckinMoveName = record.reached ? 'miss' : 'unreach'
  try {
    await moveCheckin(record, { move, asked: {} }, needed)
  } catch (error) {
    // Answered at this moment.
    if (!(error instanceof Refusal)) throw error
  }
}
