import fc from 'fast-check'
import { Geodesic } from 'geographiclib-geodesic'
import { distanceBetween } from '../../../../cloudfunctions/inspection/proof/distance'
import { doubtsOf, type Judged } from '../../../../cloudfunctions/inspection/proof/doubts'
import {
  confidenceFor,
  confidences,
  doubtfulFrom,
  doubts,
  type DoubtName,
} from '../../../../miniprogram/contract/inspection/rollcall/confidence'

const at = new Date('2026-11-26T06:10:00Z')
const before = (seconds: number) => new Date(at.getTime() - seconds * 1000)
const square = { latitude: 27.83, longitude: 113.13 }

/** So many metres away from a point, to that side. */
function away(from: typeof square, metres: number, azimuth = 90) {
  const { lat2, lon2 } = Geodesic.WGS84.Direct(from.latitude, from.longitude, azimuth, metres)
  return { latitude: lat2 ?? NaN, longitude: lon2 ?? NaN }
}

/** Nothing is to be said against it. */
const judged = (changes: Partial<Judged> = {}): Judged => ({
  fix: { ...square, accuracy: 20, at: before(5) },
  timing: { takenAt: at, ahead: 3, uneven: false },
  closesAt: new Date(at.getTime() + 60_000),
  receivedAt: at,
  post: { at: square, radius: 300 },
  earlier: { ...away(square, 4000), accuracy: 20, at: before(3600) },
  doubled: false,
  ...changes,
})
const fixed = (changes: Partial<Judged['fix']>) => ({ fix: { ...judged().fix, ...changes } })
const timed = (changes: Partial<Judged['timing']>) => ({ timing: { ...judged().timing, ...changes } })

it('nothing is said against a plain answer', () => {
  expect(doubtsOf(judged())).toEqual([])
  expect(doubtsOf(judged({ post: undefined, earlier: undefined }))).toEqual([])
})

it.each<[string, Partial<Judged>, DoubtName[]]>([
  ['an accuracy of 3 km', fixed({ accuracy: 3000 }), ['COARSE']],
  ['a fix of two minutes ago', fixed({ at: before(120) }), ['STALE']],
  ['a phone’s clock a day ahead', timed({ ahead: 86_400 }), ['CLOCK']],
  ['a phone’s clock that was set in between', timed({ uneven: true }), ['CLOCK']],
  ['an answer that arrived too late', { receivedAt: new Date(at.getTime() + 61_000) }, ['LATE']],
  ['a place outside of the post', fixed(away(square, 400)), ['AWAY']],
  ['300 km in an hour', { earlier: { ...away(square, 300_000), accuracy: 20, at: before(3600) } }, ['FAST']],
  ['the very same coordinates', { earlier: { ...square, accuracy: 20, at: before(3600) } }, ['FROZEN']],
  ['a picture that was handed in before', { doubled: true }, ['DOUBLE']],
])('%s is told', (_, changes, told) => {
  expect(doubtsOf(judged(changes))).toEqual(told)
})

it('whoever may be at the post, as far as the phone can tell, is not said to be away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.nat(359), fc.nat(1000), (metres, azimuth, accuracy) => {
      const place = { ...away(square, metres, azimuth), accuracy }
      // A metre of rounding apart.
      fc.pre(Math.abs(metres - accuracy - 300) > 1)
      expect(doubtsOf(judged(fixed(place))).includes('AWAY')).toBe(metres > 300 + accuracy)
    }),
    { numRuns: 500, seed: 3 },
  )
})

it('a speed is impossible only beyond what both positions may err by', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400_000 }),
      fc.integer({ min: 1, max: 7200 }),
      fc.nat(2000),
      (metres, seconds, accuracy) => {
        const earlier = { ...away(square, metres), accuracy, at: before(5 + seconds) }
        const least = (metres - accuracy - 20) / seconds
        fc.pre(Math.abs(least - doubtfulFrom.speed) > 0.1)
        expect(doubtsOf(judged({ earlier })).includes('FAST')).toBe(least > doubtfulFrom.speed)
      },
    ),
    { numRuns: 500, seed: 3 },
  )
})

const point = fc.record({
  latitude: fc.double({ min: 18, max: 54, noNaN: true }),
  longitude: fc.double({ min: 73, max: 135, noNaN: true }),
})

/** Metres on a sphere. */
const sphere = ({ latitude: one, longitude }: typeof square, other: typeof square) => {
  const [a, b, turn] = [one, other.latitude, other.longitude - longitude].map(
    (degrees) => (degrees * Math.PI) / 180,
  ) as [number, number, number]
  return 6_371_008.8 * Math.acos(Math.min(1, Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn)))
}

it('a distance is as far there as back, none to itself, and within a hundredth of that on a sphere', () => {
  fc.assert(
    fc.property(point, point, (one, other) => {
      const far = distanceBetween(one, other)
      expect(distanceBetween(other, one)).toBeCloseTo(far, 6)
      expect(distanceBetween(one, one)).toBe(0)
      fc.pre(far > 1000)
      expect(Math.abs(far / sphere(one, other) - 1)).toBeLessThan(0.01)
    }),
    { numRuns: 300, seed: 3 },
  )
})

it('is less sure the more is said against it, and never surer', () => {
  const names = Object.keys(doubts) as DoubtName[]
  const order = Object.keys(confidences)
  fc.assert(
    fc.property(fc.subarray(names), fc.constantFrom(...names), (said, more) => {
      fc.pre(!said.includes(more))
      const [less, now] = [confidenceFor(said), confidenceFor([...said, more])].map((name) => order.indexOf(name))
      expect(now).toBeGreaterThanOrEqual(less ?? 0)
    }),
    { numRuns: 300, seed: 3 },
  )
  expect([
    confidenceFor([]),
    confidenceFor(['COARSE']),
    confidenceFor(['FAST']),
    confidenceFor(['LATE', 'AWAY']),
  ]).toEqual(['HIGH', 'FAIR', 'LOW', 'HIGH'])
})
