import fc from 'fast-check'
import { timingOf } from '../../../../cloudfunctions/inspection/proof/timing'

const openedAt = new Date('2026-11-26T06:00:00.000Z')
const later = (at: Date, millis: number) => new Date(at.getTime() + millis)
/** Milliseconds: a phone may be wrong by years, and without a network for a day. */
const wrongBy = fc.integer({ min: -10 * 365 * 86_400_000, max: 10 * 365 * 86_400_000 })
const waited = fc.nat(86_400_000)

it('however wrong a phone’s clock is, the moment of the picture comes out right', () => {
  fc.assert(
    fc.property(wrongBy, waited, waited, (wrong, untilTaken, underway) => {
      const takenAt = later(openedAt, untilTaken)
      const timing = timingOf({
        openedAt,
        receivedAt: later(takenAt, underway),
        phoneOpenedAt: later(openedAt, wrong),
        phoneTakenAt: later(takenAt, wrong),
      })
      expect(timing).toEqual({ takenAt, ahead: Math.round(wrong / 1000), uneven: false })
    }),
    { numRuns: 500, seed: 11 },
  )
})

it('a clock that was set in between is told, and the moment stays between opening and arrival', () => {
  fc.assert(
    fc.property(wrongBy, waited, (set, underway) => {
      const receivedAt = later(openedAt, underway)
      fc.pre(set < 0 || set > underway)
      const timing = timingOf({ openedAt, receivedAt, phoneOpenedAt: openedAt, phoneTakenAt: later(openedAt, set) })
      expect(timing.uneven).toBe(true)
      expect(timing.takenAt >= openedAt && timing.takenAt <= receivedAt).toBe(true)
    }),
    { numRuns: 500, seed: 11 },
  )
})
