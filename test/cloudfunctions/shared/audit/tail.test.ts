import { signedBy, stepAfter } from '../../../../cloudfunctions/shared/audit/day'
import type { SealedRecord } from '../../../../cloudfunctions/shared/audit/record'
import { isBroken } from '../../../../cloudfunctions/shared/audit/verify'
import { booksOf, chain, firstFault, newKeys, verified, waitingRecord } from './books'

const keys = newKeys()
const others = newKeys()
const counts = { '2026-11-23': 4, '2026-11-24': 6, '2026-11-26': 3 }
const books = () => booksOf(counts, keys)

describe('what is not sealed yet', () => {
  it('is told when somebody made it up or altered it', () => {
    const found = books()
    found.waiting = [{ ...waitingRecord(keys), by: 'somebody else' }, waitingRecord(others), waitingRecord(keys)]
    const report = verified({ ...found, total: found.total + 3 }, keys)
    expect(report.unsealed).toMatchObject({ count: 3, forged: 2 })
    expect(isBroken(report)).toBe(true)
  })

  it('counts as sealed once it was given a place, and is missed when it vanishes before that is written', () => {
    const found = books()
    const late = [1, 2, 3].map((hour) => waitingRecord(keys, { at: new Date(`2026-11-26T0${hour + 4}:00:00Z`) }))
    const day = signedBy(keys.signer(), stepAfter(found.days.pop(), late, new Date('2027-01-01')))
    found.days.push(day)
    // The second was written, the others not yet.
    const [, { id: _id, ...seat } = { id: '' }] = day.pending
    found.sealed.push({ ...late[1], day: day._id, ...seat } as SealedRecord)
    const waiting = late.filter((_, index) => index !== 1)
    const total = found.total + 3
    expect(firstFault(verified({ ...found, waiting, total }, keys))).toBe('whole')
    const fewer = { ...found, waiting: waiting.slice(1), total: total - 1 }
    expect(firstFault(verified(fewer, keys))).toBe('2026-11-26 4 missing')
    const altered = { ...found, waiting: waiting.map((record) => Object.assign(record, { by: 'nobody' })), total }
    expect(firstFault(verified(altered, keys))).toBe('2026-11-26 4 altered')
  })

  it('excuses a day that was named and not begun', () => {
    const found = books()
    const next = waitingRecord(keys, { at: new Date('2026-11-28T02:00:00Z') })
    found.days.push(signedBy(keys.signer(), stepAfter(found.days.pop(), [next], new Date('2027-01-01'))))
    const waits = { ...found, waiting: [next], total: found.total + 1 }
    expect(firstFault(verified(waits, keys))).toBe('whole')
    expect(firstFault(verified(found, keys))).toBe('2026-11-28 closing missing')
  })

  it('is told when it belongs nowhere', () => {
    const found = books()
    const report = verified({ ...found, total: found.total + 1 }, keys)
    expect([report.strays, isBroken(report)]).toEqual([1, true])
  })
})

describe('what an auditor saw before', () => {
  const older = books()
  const { end } = verified(older, keys)

  it('is still there when the chain has only grown', () => {
    const found = { ...older, days: [...older.days], sealed: [...older.sealed] }
    chain(found, [waitingRecord(keys, { at: new Date('2026-11-26T09:00:00Z') })], keys)
    expect(firstFault(verified(found, keys, end))).toBe('whole')
  })

  it.each<[string, Record<string, number>, string]>([
    ['of some hours before', { ...counts, '2026-11-26': 2 }, '2026-11-26 3 missing'],
    ['of a day before', { '2026-11-23': 4, '2026-11-24': 6 }, '2026-11-26 3 missing'],
    ['that went on differently', counts, '2026-11-26 3 forged'],
  ])('is missed in a whole copy %s', (_, copy, told) => {
    const found = booksOf(copy, keys)
    expect(firstFault(verified(found, keys))).toBe('whole')
    expect(firstFault(verified(found, keys, end))).toBe(told)
  })
})
