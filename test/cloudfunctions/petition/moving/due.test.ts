import fc from 'fast-check'
import type { DueRecord } from '../../../../cloudfunctions/shared/case/records/record'
import { dueIn, extended } from '../../../../cloudfunctions/shared/case/moving/due'
import { alertAtOf, alertFor } from '../../../../cloudfunctions/shared/case/moving/alerts'
import { petitionArea } from '../../../../cloudfunctions/petition/area'
import type { PetitionRecord } from '../../../../cloudfunctions/petition/records/record'
import { publishedCalendar } from '../../../../cloudfunctions/shared/calendar/published'
import { dayNumber, endOfDay } from '../../../../miniprogram/contract/moments'
import type { PetitionStatus } from '../../../../miniprogram/contract/petition/statuses'

const day = 86_400_000
const kind = 'COMPLAINT'

/** Where the promise of an answer runs, and where its time stands still. */
type Happening =
  { does: 'wait'; hours: number } | { does: 'pause' } | { does: 'resume' } | { does: 'extend'; days: number }
const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 24 * 40 }) }),
    fc.constant({ does: 'pause' as const }),
    fc.constant({ does: 'resume' as const }),
    fc.record({ does: fc.constant('extend' as const), days: fc.constantFrom(10, 20, 30) }),
  ),
  { maxLength: 12 },
)
/** Any moment of the years of which the holidays are known, leap days, month ends and make-up Saturdays among them. */
const moments = fc.date({
  min: new Date('2019-01-01T00:00:00Z'),
  max: new Date('2024-06-30T00:00:00Z'),
  noInvalidDate: true,
})

const worksOn = (number: number) => publishedCalendar.day(number).kind === 'working'
/** Said again without the program's own words: natural days, then on to the next working day. */
function lastMoment(from: Date, days: number): Date {
  let last = dayNumber(from) + days
  while (!worksOn(last)) last++
  return endOfDay(last)
}

/** A complaint from its receipt through what happens to it; how many days were promised is counted beside. */
function live(from: Date, story: Happening[]) {
  const counted = (due: DueRecord) => ({ ...due, kind }) as const
  let status: PetitionStatus = 'SUBMITTED'
  let due = dueIn(petitionArea, { kind }, status, from, publishedCalendar)
  let at = from
  let days = 15
  let since: Date | undefined
  for (const happening of story) {
    if (happening.does === 'wait') at = new Date(at.getTime() + happening.hours * 3_600_000)
    else if (happening.does === 'extend') {
      if (since) continue
      due = extended(counted(due), happening.days, publishedCalendar)
      days += happening.days
    } else if (happening.does === 'pause') {
      if (!since) since = at
      status = 'NEED_MORE'
      due = dueIn(petitionArea, counted(due), status, at, publishedCalendar)
    } else {
      if (since) days += dayNumber(at) - dayNumber(since)
      since = undefined
      status = 'SUBMITTED'
      due = dueIn(petitionArea, counted(due), status, at, publishedCalendar)
    }
  }
  return { due, days, paused: since !== undefined, at }
}

it('a promise ends after its own days, its extension and the days on which its time stood still, whatever happened in between', () => {
  fc.assert(
    fc.property(moments, happenings, (from, story) => {
      const { due, days, paused, at } = live(from, story)
      if (paused) {
        expect(due.dueAt).toBeUndefined()
        return
      }
      expect(due).toMatchObject({ promise: 'acknowledge', dueFrom: from, dueDays: days, dueAt: lastMoment(from, days) })
      // Whoever was asked for more loses no day by answering.
      expect(days).toBeGreaterThanOrEqual(15)
      expect(at.getTime()).toBeGreaterThanOrEqual(from.getTime())
    }),
    { numRuns: 2000, seed: 3 },
  )
})

it('another promise begins with its own days, and none is left where nothing is promised', () => {
  fc.assert(
    fc.property(moments, happenings, fc.integer({ min: 0, max: 900 }), (from, story, hours) => {
      const { due, at } = live(from, story)
      const accepted = new Date(at.getTime() + hours * 3_600_000)
      const answer = dueIn(petitionArea, { ...due, kind }, 'ACCEPTED', accepted, publishedCalendar)
      expect(answer).toMatchObject({
        promise: 'answer',
        dueFrom: accepted,
        dueDays: 60,
        dueAt: lastMoment(accepted, 60),
      })
      expect(
        dueIn(petitionArea, { ...answer, kind }, 'SIGNED', new Date(accepted.getTime() + day), publishedCalendar),
      ).toEqual(answer)
      expect(dueIn(petitionArea, { ...answer, kind }, 'REPLIED', accepted, publishedCalendar)).toEqual({})
      expect(dueIn(petitionArea, { ...due, kind: 'PRAISE' }, 'ACCEPTED', accepted, publishedCalendar)).toEqual({})
    }),
    { numRuns: 500, seed: 4 },
  )
})

const quiet = {
  status: 'ACCEPTED',
  submittedAt: new Date(0),
  timeline: [],
} as Partial<PetitionRecord> as PetitionRecord

it('is near its end from three days before, has passed after its last moment, and each is said once', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -10 * 24 * 60, max: 10 * 24 * 60 }), (from, minutes) => {
      const dueAt = lastMoment(from, 15)
      const now = new Date(dueAt.getTime() + minutes * 60_000)
      const left = dayNumber(dueAt) - dayNumber(now)
      const expected = now > dueAt ? 'overdue' : left <= 3 ? 'near' : undefined
      const alert = alertFor(petitionArea, { ...quiet, dueAt }, now)
      expect(alert).toBe(expected)
      expect(alertFor(petitionArea, { ...quiet, dueAt, ...(alert && { said: [alert] }) }, now)).toBeUndefined()
      // Whatever is to be said now is found now.
      const first = alertAtOf(petitionArea, { ...quiet, dueAt })
      expect(first !== undefined && first < now).toBe(expected !== undefined)
      const second = alertAtOf(petitionArea, { ...quiet, dueAt, said: ['near'] })
      expect(second !== undefined && second < now).toBe(now > dueAt)
    }),
    { numRuns: 2000, seed: 5 },
  )
})
