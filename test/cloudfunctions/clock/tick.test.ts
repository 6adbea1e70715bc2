import { setImmediate as later } from 'node:timers/promises'
import type { ClockContext } from '../../../cloudfunctions/clock/context'
import { tick } from '../../../cloudfunctions/clock/tick'
import { nothingPublished } from '../../support/calendars'

test('a chore that fails keeps no other from its work, and is still seen to have failed', async () => {
  const asked: number[] = []
  const cases = {
    provisional: async (year: number) => {
      // The platform may stop the function as soon as it has answered.
      await later()
      asked.push(year)
      return []
    },
  }
  const context = {
    now: () => new Date(),
    calendar: nothingPublished,
    leftovers: {
      forgetSignins: async () => Promise.reject(new Error('the sweep broke')),
      forgetBindings: async () => 0,
      forgetGuesses: async () => 0,
    },
    sorts: { petition: { cases }, rights: { cases } },
  } as unknown as ClockContext
  await expect(tick({}, context)).rejects.toThrow('the sweep broke')
  expect(asked).toEqual([0, 0])
})
