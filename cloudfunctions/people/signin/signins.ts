import type { Database } from '../../shared/database'
import type { Origin } from '../../shared/door'
import type { Keys } from '../../shared/keys'
import type { Sealed } from '../../shared/seal'

/** A console that waits to be let in. */
export interface SigninRecord {
  _id: string
  /** Digest of what the phone scans. */
  code: string
  /** Digest of what only that console knows. */
  secret: string
  /** Address and browser. */
  origin: Sealed
  askedAt: Date
  expiresAt: Date
  /** Who has confirmed it. */
  officer?: string
}

const signinLife = 2 * 60_000

export interface Signins {
  start: (request: { id: string; secret: string; code: string }, origin: Origin, now: Date) => Promise<SigninRecord>
  /** One that waits for a confirmation. */
  byCode: (code: string, now: Date) => Promise<SigninRecord | undefined>
  /** The console's own, confirmed or not. */
  bySecret: (id: string, secret: string, now: Date) => Promise<SigninRecord | undefined>
  originOf: (signin: SigninRecord) => Origin
  /** False when it has expired or somebody confirmed it before. */
  confirm: (code: string, officer: string, now: Date) => Promise<boolean>
  /** Takes the confirmed request away: true for one caller only. */
  redeem: (signin: SigninRecord) => Promise<boolean>
}

export function signinsIn(database: Database, { digest, seal }: Keys): Signins {
  const signins = database.collection<SigninRecord>('signins')
  const _ = database.command
  const codeOf = (code: string) => digest('signin', 'code', code)
  const secretOf = (secret: string) => digest('signin', 'secret', secret)
  const waiting = (code: string, now: Date) => ({
    code: codeOf(code),
    officer: _.exists(false),
    expiresAt: _.gt(now),
  })
  return {
    start: async ({ id, secret, code }, origin, now) => {
      const signin: SigninRecord = {
        _id: id,
        code: codeOf(code),
        secret: secretOf(secret),
        origin: seal.text(JSON.stringify(origin), id, 'origin'),
        askedAt: now,
        expiresAt: new Date(now.getTime() + signinLife),
      }
      if (!(await signins.add(signin))) throw new Error('Two random codes were the same.')
      return signin
    },
    byCode: (code, now) => signins.first(waiting(code, now)),
    bySecret: (id, secret, now) => signins.first({ _id: id, secret: secretOf(secret), expiresAt: _.gt(now) }),
    originOf: ({ _id, origin }) => JSON.parse(seal.open(origin, _id, 'origin')) as Origin,
    confirm: async (code, officer, now) => (await signins.change(waiting(code, now), { officer })) === 1,
    redeem: async ({ _id, secret }) => (await signins.remove({ _id, secret, officer: _.exists(true) })) === 1,
  }
}
