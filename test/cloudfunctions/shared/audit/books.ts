import { randomBytes } from 'node:crypto'
import { signedBy, stepAfter, type AuditDay } from '../../../../cloudfunctions/shared/audit/day'
import {
  markOf,
  unsealed,
  type AuditEntry,
  type SealedRecord,
  type WaitingRecord,
} from '../../../../cloudfunctions/shared/audit/record'
import { verifyAudit, type AuditBooks, type AuditReport } from '../../../../cloudfunctions/shared/audit/verify'
import type { Seen } from '../../../../cloudfunctions/shared/audit/check-day'
import { digestKeys, keysFrom, randomId, sealKeys, type Keys } from '../../../../cloudfunctions/shared/keys'
import { newReceiptKey, receiptAddress, receiptKeys } from '../../../../cloudfunctions/shared/receipts/sign'

const newKey = () => randomBytes(32).toString('hex')

/** Keys of a service of its own. */
export const newKeys = (): Keys =>
  keysFrom({
    ...Object.fromEntries(Object.values(digestKeys).map((name) => [name, newKey()])),
    [sealKeys]: `test:${newKey()}`,
    [receiptKeys]: newReceiptKey(),
    [receiptAddress]: 'https://e-du.example/verify/',
  })

/** A record as it is inserted, with what a test wants different. */
export function waitingRecord(keys: Keys, changes: Partial<AuditEntry> = {}): WaitingRecord {
  const entry: Omit<AuditEntry, 'mark'> = {
    _id: randomId(),
    at: new Date('2026-11-24T02:00:00Z'),
    door: 'console',
    action: 'petition.detail',
    by: 'officer-chen',
    subjects: ['petition-1'],
    outcome: 'done',
    ...changes,
  }
  return { ...entry, mark: markOf(entry, keys), day: unsealed, place: entry._id }
}

/** What is stored, all of it open to changes. */
export interface Books extends AuditBooks {
  days: AuditDay[]
  sealed: SealedRecord[]
  waiting: WaitingRecord[]
}

/** A whole chain: so many records on each of these days. */
export function booksOf(counts: Record<string, number>, keys: Keys): Books {
  const books: Books = { days: [], sealed: [], waiting: [], total: 0 }
  for (const [date, count] of Object.entries(counts)) {
    const at = (index: number) => new Date(Date.parse(`${date}T02:00:00Z`) + index * 1000)
    const made = Array.from({ length: count }, (_, index) => waitingRecord(keys, { at: at(index) }))
    chain(books, made, keys)
  }
  return books
}

/** What the timer does, without a database. */
export function chain(books: Books, waiting: WaitingRecord[], keys: Keys): void {
  let left = waiting
  while (left.length) {
    const day = signedBy(keys.signer(), stepAfter(books.days.at(-1), left, new Date('2027-01-01')))
    if (books.days.at(-1)?._id === day._id) books.days.pop()
    const seats = new Map(day.pending.map(({ id, ...seat }) => [id, seat]))
    const seated = left.flatMap((record) => {
      const seat = seats.get(record._id)
      return seat ? [{ ...record, day: day._id, ...seat }] : []
    })
    books.days.push({ ...day, pending: [] })
    books.sealed.push(...seated)
    books.total += seated.length
    left = left.filter(({ _id }) => !seats.has(_id))
  }
}

export const verified = (books: AuditBooks, keys: Keys, seen?: Seen): AuditReport =>
  verifyAudit(books, { digest: keys.digest, published: keys.signer().published }, seen)

/** What the auditor is told first. */
export function firstFault({ days }: AuditReport): string {
  const found = days.find(({ fault }) => fault)
  return found ? `${found.day} ${found.fault?.place ?? 'closing'} ${found.fault?.what}` : 'whole'
}
