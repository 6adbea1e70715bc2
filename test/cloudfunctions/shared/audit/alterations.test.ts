import fc from 'fast-check'
import type { SealedRecord } from '../../../../cloudfunctions/shared/audit/record'
import { isBroken } from '../../../../cloudfunctions/shared/audit/verify'
import { booksOf, firstFault, newKeys, verified, type Books } from './books'

const keys = newKeys()
const counts = { '2026-11-23': 4, '2026-11-24': 6, '2026-11-26': 3 }

interface Alteration {
  kind: 'set' | 'drop' | 'swap'
  place: number
  field?: string
  value?: unknown
  with?: number
}

/** The database gives records by day and place, whatever was done to them: only these two stay as they are. */
function alter(found: Books, { kind, place, field = '', value, with: other = 0 }: Alteration): void {
  const one = found.sealed[place]
  const two = found.sealed[other]
  if (!one) return
  if (kind === 'drop') found.sealed.splice(place, 1)
  else if (kind === 'swap') {
    if (!two) return
    found.sealed[place] = { ...two, day: one.day, place: one.place }
    found.sealed[other] = { ...one, day: two.day, place: two.place }
  } else if (field !== 'day' && field !== 'place') found.sealed[place] = { ...one, [field]: value }
}

/** Where the auditor has to look: no record after the first that differs. */
function firstDifference(before: readonly SealedRecord[], after: readonly SealedRecord[]): string {
  const index = before.findIndex((record, index) => JSON.stringify(record) !== JSON.stringify(after[index]))
  return `${before[index]?.day} ${before[index]?.place} `
}

it('any change of any field of any record, any deletion and any exchange is found where it is', () => {
  const whole = booksOf(counts, keys)
  const [size, first] = [whole.sealed.length, whole.sealed[0] as SealedRecord]
  const place = fc.nat(size - 1)
  const alteration = fc.oneof(
    fc.record({
      kind: fc.constant('set' as const),
      place,
      field: fc.constantFrom(...Object.keys(first), 'given', 'move'),
      value: fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
    }),
    fc.record({ kind: fc.constant('drop' as const), place }),
    fc.record({ kind: fc.constant('swap' as const), place, with: place }),
  )
  fc.assert(
    fc.property(fc.array(alteration, { minLength: 1, maxLength: 3 }), (alterations) => {
      const found = { ...whole, sealed: [...whole.sealed] }
      for (const each of alterations) alter(found, each)
      const same = JSON.stringify(found.sealed) === JSON.stringify(whole.sealed)
      const report = verified({ ...found, total: found.sealed.length }, keys)
      expect(isBroken(report)).toBe(!same)
      if (!same) expect(firstFault(report)).toContain(firstDifference(whole.sealed, found.sealed))
    }),
    { numRuns: 300, seed: 14 },
  )
})
