import { isGenuine, type AuditDay } from '../../../../cloudfunctions/shared/audit/day'
import { unsealed } from '../../../../cloudfunctions/shared/audit/record'
import { checkReceipt, isSigned } from '../../../../cloudfunctions/shared/receipts/check'
import { booksOf, newKeys } from './books'

const keys = newKeys()

it('a closing is no receipt, and no other closing', () => {
  const [day] = booksOf({ '2026-11-23': 4, '2026-11-24': 1 }, keys).days as [AuditDay]
  const { published } = keys.signer()
  const claim = { number: day._id, submittedAt: day.before, hash: day.hash, key: day.key, signature: day.signature }
  expect(checkReceipt(claim, published)).toBe('altered')
  expect(isGenuine(day, published)).toBe(true)
  const text = ['e-du audit 1', day._id, day.before, '4', day.hash, '2026-11-24', day.key].join('\n')
  expect(isSigned(text, day.signature, published[day.key] ?? '')).toBe(true)
  const changes: Partial<AuditDay>[] = [{ _id: '2026-11-22' }, { before: day.hash }, { count: 5 }, { hash: day.before }]
  for (const change of [...changes, { next: '2026-11-25' }, { next: undefined }]) {
    expect(isGenuine({ ...day, ...change }, published)).toBe(false)
  }
})

it('a record without its day sorts behind every day', () => {
  expect(['2026-11-24', unsealed, '9999-12-31'].toSorted()).toEqual(['2026-11-24', '9999-12-31', unsealed])
})
