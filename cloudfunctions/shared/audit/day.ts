import { dateAndTimeOf } from '../../../miniprogram/contract/moments'
import { isSigned, type PublishedKeys } from '../receipts/check'
import type { Signer } from '../receipts/sign'
import { beginning, openingOf, sealedAs, type Seat, type WaitingRecord } from './record'

/** How far one day of the chain has come. Signed anew with every step, so that who only holds the database can make no other. */
export interface AuditDay {
  /** `2026-11-24` */
  _id: string
  /** The hash with which the day before ended: two days cannot follow one. */
  before: string
  count: number
  /** Of its last record; of its opening while it has none. */
  hash: string
  /** The day that follows; nothing more comes into one that names it. */
  next?: string
  /** The places that were given last, until they are written into the records. */
  pending: Placed[]
  /** Which key signed. */
  key: string
  signature: string
}

export interface Placed extends Omit<Seat, 'day'> {
  id: string
}

type Unsigned = Omit<AuditDay, 'key' | 'signature'>

/**
 * The chain's next step: places for waiting records, which come oldest first, or the end of a day. Of two steps from
 * one day only one can be stored, so that the chain never forks.
 */
export function stepAfter(day: AuditDay | undefined, waiting: readonly WaitingRecord[], now: Date): Unsigned {
  const [oldest] = waiting
  const firstDay = oldest ? dayOf(oldest, now) : dateAndTimeOf(now).date
  const open = day && !day.next ? withoutSignature(day) : dayFollowing(day, firstDay)
  // What comes late belongs to the day that is open: days never go back.
  const due = waiting.filter((record) => dayOf(record, now) <= open._id)
  if (open._id === day?._id && !due.length) return { ...open, pending: [], next: firstDay }
  return withPlaces(open, due)
}

/** A clock that runs ahead opens no day that has not begun. */
const dayOf = ({ at }: WaitingRecord, now: Date): string => dateAndTimeOf(at < now ? at : now).date

function dayFollowing(day: AuditDay | undefined, first: string): Unsigned {
  const [_id, before] = [day?.next ?? first, day?.hash ?? beginning]
  return { _id, before, count: 0, hash: openingOf(_id, before), pending: [] }
}

function withPlaces(day: Unsigned, due: readonly WaitingRecord[]): Unsigned {
  let { count, hash } = day
  const pending = due.map((record): Placed => {
    const seat = { place: ++count, previous: hash }
    hash = sealedAs(record, { day: day._id, ...seat }).hash
    return { id: record._id, ...seat, hash }
  })
  return { ...day, count, hash, pending }
}

function withoutSignature({ key: _key, signature: _signature, ...day }: AuditDay): Unsigned {
  return day
}

/** The first line keeps it apart from receipts, which the same key signs. */
const linesOf = ({ _id, before, count, hash, next = '' }: Unsigned): string[] => [
  'e-du audit 1',
  _id,
  before,
  `${count}`,
  hash,
  next,
]

export const signedBy = (signer: Signer, day: Unsigned): AuditDay => ({ ...day, ...signer.signLines(linesOf(day)) })

/** Whether one of these keys signed the day as it stands. */
export function isGenuine(day: AuditDay, keys: PublishedKeys): boolean {
  const publicKey = Object.hasOwn(keys, day.key) ? keys[day.key] : undefined
  return publicKey !== undefined && isSigned([...linesOf(day), day.key].join('\n'), day.signature, publicKey)
}
