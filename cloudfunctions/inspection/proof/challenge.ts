import { timingSafeEqual } from 'node:crypto'
import type { Keys } from '../../shared/keys'

/** None that looks like another. */
const characters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 6

/** What is drawn into the picture of this one request: nobody knows it before it was opened, and it fits no other. */
export function challengeOf(checkin: string, { digest }: Pick<Keys, 'digest'>): string {
  const bytes = Buffer.from(digest('record', 'challenge', checkin), 'base64url')
  // 256 is no multiple of 30: what is left over is so little that it helps nobody to guess.
  return Array.from(bytes.subarray(0, length), (byte) => characters[byte % characters.length]).join('')
}

/** Said by the service when a request was opened, and given back with the answer, however late: that moment, and nobody's but its own. */
export const openedAtMark = (checkin: string, at: Date, { digest }: Pick<Keys, 'digest'>): string =>
  `${at.getTime()}.${markOf(checkin, at.getTime(), digest)}`

/** When the request was opened; undefined for what this service never said of this request. */
export function openedAtIn(mark: string, checkin: string, { digest }: Pick<Keys, 'digest'>): Date | undefined {
  const [, millis = ''] = /^(\d{13})\.[\w-]{43}$/.exec(mark) ?? []
  if (!millis) return undefined
  const expected = `${millis}.${markOf(checkin, Number(millis), digest)}`
  return timingSafeEqual(Buffer.from(mark), Buffer.from(expected)) ? new Date(Number(millis)) : undefined
}

const markOf = (checkin: string, millis: number, digest: Keys['digest']): string =>
  digest('record', 'opened', checkin, String(millis))
