import type { Database } from '../../shared/database'
import { randomId, type Keys } from '../../shared/keys'
import type { Sealed } from '../../shared/seal'
import { invitationCode } from '../../shared/invitations'

/** How an officer comes to a WeChat by invitation: one record for each officer at most. Sealed fields are sealed to `_id` and their own name. */
export interface BindingRecord {
  /** The officer's. */
  _id: string
  /** Names this very invitation: a decision is about nothing else. */
  request: string
  /** Taken: approved, and the record is about to go. */
  state: 'INVITED' | 'ASKED' | 'TAKEN' | 'REFUSED'
  /** Digest of the code, until somebody has used it. */
  invitation?: string
  /** Id of the administrator. */
  invitedBy: string
  /** Why, and why not. */
  reason: Sealed
  refusal?: Sealed
  /** Digest of the openid that asks. */
  identity?: string
  askedAt?: Date
  expiresAt: Date
}

const hour = 3_600_000
const invitationLife = 24 * hour
/** How long the security officer has, and how long a refusal can be read. */
const requestLife = 7 * 24 * hour

/** Requests to be bound. */
export interface Bindings {
  /** Answers the code, which is stored nowhere; what was there for this officer is gone. Undefined when somebody invites at this moment. */
  invite: (invited: { officer: string; by: string; reason: string }, now: Date) => Promise<Invited | undefined>
  byInvitation: (code: string, now: Date) => Promise<BindingRecord | undefined>
  /** False when the code was used meanwhile. */
  ask: (binding: BindingRecord, identity: string, now: Date) => Promise<boolean>
  /** The latest of this WeChat. */
  askedBy: (identity: string, now: Date) => Promise<BindingRecord | undefined>
  waiting: (now: Date) => Promise<BindingRecord[]>
  /** What waits, to whoever did not invite: the same person never does both. */
  toDecide: (asked: Asked, decider: string, now: Date) => Promise<BindingRecord | undefined>
  /** Takes it to be approved: true for one caller only. */
  take: (binding: BindingRecord) => Promise<boolean>
  refuse: (binding: BindingRecord, reason: string, now: Date) => Promise<boolean>
  forget: (officer: string) => Promise<void>
  /** Six digits that the phone shows, and the officer reads out when called. */
  checkOf: (binding: BindingRecord) => string
  reasonOf: (binding: BindingRecord) => string
  refusalOf: (binding: BindingRecord) => string
}

interface Invited {
  code: string
  expiresAt: Date
}

interface Asked {
  id: string
  request: string
}

export function bindingsIn(database: Database, { digest, seal }: Keys): Bindings {
  const bindings = database.collection<BindingRecord>('bindings')
  const _ = database.command
  const invitationOf = (code: string) => digest('invitation', 'code', code)
  const asItWas = ({ _id, request, state }: BindingRecord) => ({ _id, request, state })
  return {
    invite: async ({ officer, by, reason }, now) => {
      const code = invitationCode()
      const expiresAt = after(now, invitationLife)
      await bindings.remove({ _id: officer })
      const added = await bindings.add({
        _id: officer,
        request: randomId(),
        state: 'INVITED',
        invitation: invitationOf(code),
        invitedBy: by,
        reason: seal.text(reason, officer, 'reason'),
        expiresAt,
      })
      return added ? { code, expiresAt } : undefined
    },
    byInvitation: (code, now) => bindings.first({ invitation: invitationOf(code), expiresAt: _.gt(now) }),
    ask: async (binding, identity, now) => {
      const asked = { state: 'ASKED', identity, askedAt: now, expiresAt: after(now, requestLife) }
      return (await bindings.change(asItWas(binding), { ...asked, invitation: _.remove() })) === 1
    },
    askedBy: async (identity, now) => {
      const found = await bindings.find({ identity, expiresAt: _.gt(now) }, { order: ['askedAt', 'desc'], limit: 1 })
      return found[0]
    },
    waiting: (now) => bindings.find({ state: 'ASKED', expiresAt: _.gt(now) }, { order: ['askedAt', 'asc'] }),
    toDecide: ({ id, request }, decider, now) =>
      bindings.first({ _id: id, request, state: 'ASKED', invitedBy: _.neq(decider), expiresAt: _.gt(now) }),
    take: async (binding) => (await bindings.change(asItWas(binding), { state: 'TAKEN' })) === 1,
    refuse: async (binding, reason, now) => {
      const refusal = seal.text(reason, binding._id, 'refusal')
      const refused = { state: 'REFUSED', refusal, expiresAt: after(now, requestLife) }
      return (await bindings.change(asItWas(binding), refused)) === 1
    },
    forget: async (officer) => {
      await bindings.remove({ _id: officer })
    },
    checkOf: ({ request, identity = '' }) => sixDigits(digest('invitation', 'check', request, identity)),
    reasonOf: ({ _id, reason }) => seal.open(reason, _id, 'reason'),
    refusalOf: ({ _id, refusal }) => (refusal ? seal.open(refusal, _id, 'refusal') : ''),
  }
}

const after = (now: Date, life: number): Date => new Date(now.getTime() + life)

const sixDigits = (digest: string): string =>
  String(Buffer.from(digest, 'base64url').readUInt32BE() % 1_000_000).padStart(6, '0')
