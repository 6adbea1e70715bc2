import { signedBy, type AuditDay } from '../../../../cloudfunctions/shared/audit/day'
import { hashOf, openingOf, type SealedRecord } from '../../../../cloudfunctions/shared/audit/record'
import { isBroken } from '../../../../cloudfunctions/shared/audit/verify'
import type { Sealed } from '../../../../cloudfunctions/shared/seal'
import { booksOf, firstFault, newKeys, verified, waitingRecord, type Books } from './books'

const keys = newKeys()
const others = newKeys()
const counts = { '2026-11-23': 4, '2026-11-24': 6, '2026-11-26': 3 }
const books = (): Books => booksOf(counts, keys)
const at = (found: Books, day: string, place: number) =>
  found.sealed.findIndex((record) => record.day === day && record.place === place)
const change = (found: Books, day: string, place: number, changes: Partial<SealedRecord>) => {
  const index = at(found, day, place)
  found.sealed[index] = { ...(found.sealed[index] as SealedRecord), ...changes }
}
const drop = (found: Books, day: string, place: number) => {
  found.sealed.splice(at(found, day, place), 1)
  found.total--
}

/** Computes a day's hashes anew, as anybody can who knows how. */
function recompute(found: Books, day: string, signed = others): void {
  const index = found.days.findIndex(({ _id }) => _id === day)
  const closing = found.days[index] as AuditDay
  const own = found.sealed.filter((record) => record.day === day)
  let previous = openingOf(day, closing.before)
  for (const [place, record] of own.entries()) {
    const renewed = { ...record, place: place + 1, previous }
    previous = hashOf(renewed)
    Object.assign(record, renewed, { hash: previous })
  }
  found.days[index] = signedBy(signed.signer(), { ...closing, count: own.length, hash: previous })
}

/** As it was genuinely signed when the second day had one record less. */
function shortened({ days, sealed }: Books): { closing: AuditDay } {
  const { hash } = sealed.find(({ day, place }) => day === '2026-11-24' && place === 5) as SealedRecord
  return { closing: signedBy(keys.signer(), { ...(days[1] as AuditDay), count: 5, hash, next: undefined }) }
}

describe('an untouched chain', () => {
  it('is whole, day by day, and says where it ends', () => {
    const found = books()
    const report = verified(found, keys)
    expect(report.days).toEqual(Object.entries(counts).map(([day, count]) => ({ day, count })))
    expect(isBroken(report)).toBe(false)
    expect(report.end).toEqual({ day: '2026-11-26', place: 3, hash: found.sealed.at(-1)?.hash })
  })

  it('links each day to the day before, and names the day after', () => {
    const [first, second, third] = books().days
    expect([second?.before, third?.before]).toEqual([first?.hash, second?.hash])
    expect([first?.next, second?.next, third?.next]).toEqual(['2026-11-24', '2026-11-26', undefined])
  })

  it('counts what is not sealed yet, with its age', () => {
    const found = books()
    const times = ['2026-11-26T05:00:00Z', '2026-11-26T04:00:00Z'].map((time) => new Date(time))
    found.waiting = times.map((at) => waitingRecord(keys, { at }))
    const report = verified({ ...found, total: found.total + 2 }, keys)
    expect(report.unsealed).toEqual({ count: 2, forged: 0, oldest: times[1] })
    expect(isBroken(report)).toBe(false)
  })
})

type Fault = [name: string, spoil: (found: Books) => void, told: string]
const faults: Fault[] = [
  ['a record altered', (found) => change(found, '2026-11-24', 3, { by: 'nobody' }), '2026-11-24 3 altered'],
  ['a field slipped in', (found) => change(found, '2026-11-24', 3, { searched: true }), '2026-11-24 3 altered'],
  [
    'a time moved by a millisecond',
    (found) => change(found, '2026-11-23', 1, { at: new Date(Date.parse('2026-11-23T02:00:00Z') + 1) }),
    '2026-11-23 1 altered',
  ],
  [
    'a sealed reason exchanged',
    (found) => change(found, '2026-11-24', 3, { given: 'another' as Sealed }),
    '2026-11-24 3 altered',
  ],
  [
    'a link cut, and the record’s hash computed anew',
    (found) => {
      change(found, '2026-11-24', 3, { previous: '0'.repeat(64) })
      const index = at(found, '2026-11-24', 3)
      change(found, '2026-11-24', 3, { hash: hashOf(found.sealed[index] as SealedRecord) })
    },
    '2026-11-24 3 forged',
  ],
  ['a record deleted', (found) => drop(found, '2026-11-24', 2), '2026-11-24 2 missing'],
  ['a day cut short', (found) => drop(found, '2026-11-24', 6), '2026-11-24 6 missing'],
  ['the last record of all deleted', (found) => drop(found, '2026-11-26', 3), '2026-11-26 3 missing'],
  [
    'two records in each other’s place',
    (found) => {
      change(found, '2026-11-24', 2, { place: 5 })
      const index = found.sealed.findLastIndex(({ day, place }) => day === '2026-11-24' && place === 5)
      found.sealed[index] = { ...(found.sealed[index] as SealedRecord), place: 2 }
      found.sealed.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.place - other.place))
    },
    '2026-11-24 2 misplaced',
  ],
  [
    'one record altered, its hash computed anew',
    (found) => {
      change(found, '2026-11-24', 3, { by: 'nobody' })
      const index = at(found, '2026-11-24', 3)
      change(found, '2026-11-24', 3, { hash: hashOf(found.sealed[index] as SealedRecord) })
    },
    '2026-11-24 3 forged',
  ],
  [
    'a day without one record, computed anew and signed by another key',
    (found) => {
      drop(found, '2026-11-24', 2)
      recompute(found, '2026-11-24')
    },
    '2026-11-24 closing forged',
  ],
  [
    'the same under our key’s name',
    (found) => {
      const name = found.days[0]?.key ?? ''
      drop(found, '2026-11-24', 2)
      recompute(found, '2026-11-24')
      found.days[1] = { ...(found.days[1] as AuditDay), key: name }
    },
    '2026-11-24 closing forged',
  ],
  [
    'a day computed anew whose closing was left as it was',
    (found) => {
      const closing = found.days[1] as AuditDay
      const [first] = found.sealed.splice(at(found, '2026-11-24', 1), 1)
      found.sealed.splice(at(found, '2026-11-24', 2) + 1, 0, first as SealedRecord)
      recompute(found, '2026-11-24')
      found.days[1] = closing
    },
    '2026-11-24 6 forged',
  ],
  [
    'a day cut short, with the closing that it had before its last record',
    (found) => {
      const { closing } = shortened(found)
      found.days[1] = closing
      drop(found, '2026-11-24', 6)
    },
    '2026-11-24 closing misplaced',
  ],
  [
    'a whole day removed with its closing',
    (found) => {
      found.days.splice(1, 1)
      found.sealed = found.sealed.filter(({ day }) => day !== '2026-11-24')
      found.total -= 6
    },
    '2026-11-24 closing missing',
  ],
  [
    'the last day removed with its closing',
    (found) => {
      found.days.pop()
      found.sealed = found.sealed.filter(({ day }) => day !== '2026-11-26')
      found.total -= 3
    },
    '2026-11-26 closing missing',
  ],
  [
    'the first day removed with its closing',
    (found) => {
      found.days.shift()
      found.sealed = found.sealed.filter(({ day }) => day !== '2026-11-23')
      found.total -= 4
    },
    '2026-11-24 closing misplaced',
  ],
  ['the first closing removed', (found) => void found.days.shift(), '2026-11-23 closing missing'],
  ['a closing removed', (found) => void found.days.splice(1, 1), '2026-11-24 closing missing'],
  [
    'the mark of an altered record kept, all computed anew and even signed',
    (found) => {
      change(found, '2026-11-26', 2, { by: 'nobody' })
      recompute(found, '2026-11-26', keys)
    },
    '2026-11-26 2 forged',
  ],
]

describe('the auditor is told the first place of', () => {
  it.each(faults)('%s', (_, spoil, told) => {
    const found = books()
    spoil(found)
    const report = verified(found, keys)
    expect(firstFault(report)).toBe(told)
    expect(isBroken(report)).toBe(true)
  })
})
