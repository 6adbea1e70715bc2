import { rollcallLimits } from '../../../miniprogram/contract/inspection/rollcall/limits'
import { rollcallMoveOf, type RollcallMoveName } from '../../../miniprogram/contract/inspection/rollcall/moves'
import { deadline } from '../../shared/calendar/deadline'
import type { Effect, Moving } from '../../shared/case/context'
import { rollcallArea } from '../area'
import type { RollcallRecord } from '../records/rollcall-record'

/** What moving a roll call is worked out with. */
export const rollcallMoving = (
  scene: Pick<Moving<RollcallRecord>, 'keys' | 'calendar' | 'now'>,
): Moving<RollcallRecord> => ({
  ...scene,
  area: rollcallArea,
  effectOf: async ({ minutes }, { name }) => effectOf(minutes, name as RollcallMoveName, scene),
})

/** Its time begins, or is over. */
function effectOf(
  minutes: number,
  name: RollcallMoveName,
  { now, calendar }: Pick<Moving<RollcallRecord>, 'now' | 'calendar'>,
): Effect<RollcallRecord> {
  const { opens, misses } = rollcallMoveOf(name)
  if (misses) return { set: { toMiss: true } }
  if (!opens) return {}
  const issuedAt = now()
  const closesAt = new Date(issuedAt.getTime() + minutes * 60_000)
  const forgetAt = deadline(closesAt, rollcallLimits.keep, calendar).dueAt
  // Who is asked is written down step by step, from the first number on.
  return { set: { issuedAt, closesAt, forgetAt, spreadAfter: '' } }
}
