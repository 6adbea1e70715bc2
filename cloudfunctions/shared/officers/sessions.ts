import { sessionIdleMinutes } from '../../../miniprogram/contract/people/sessions'
import type { Database } from '../database'
import type { Origin } from '../door'
import { randomSecret, type Keys } from '../keys'
import type { OfficerRecord, SessionRecord } from './record'

/** A session ends when nobody used it for this long, … */
const sessionIdle = sessionIdleMinutes * 60_000
/** … or this long after it began. */
const sessionLife = 12 * 3_600_000
/** How stale the note of its last use may be. */
const touchAfter = 5 * 60_000
const mostSessions = 5

/** A session as it may be shown. */
export interface Open extends Origin {
  session: SessionRecord
}

/** Consoles that are signed in. They live in the officer's record, so that whoever takes the officer away takes them along. */
export interface Sessions {
  /** Whose it is, if it holds. Being asked for keeps it alive, unless nobody sat there. */
  officerOf: (given: string, now: Date, unattended?: true) => Promise<OfficerRecord | undefined>
  /** Answers the token, which is stored nowhere; nothing when the officer's WeChat was taken away meanwhile. */
  start: (officer: OfficerRecord, origin: Origin, now: Date) => Promise<string | undefined>
  end: (id: string, given: string) => Promise<void>
  /** By the digest under which it is listed. */
  close: (id: string, token: string) => Promise<void>
  /** All but that of this token. */
  closeOthers: (id: string, given: string | undefined) => Promise<void>
  /** Those that have not run out. */
  open: (officer: OfficerRecord, now: Date) => Open[]
  /** Officers with such ones, a page of them in the order of their ids. */
  everybodys: (after: string, size: number, now: Date) => Promise<OfficerRecord[]>
  tokenOf: (given: string) => string
}

export function sessionsIn(database: Database, { digest, seal }: Keys): Sessions {
  const officers = database.collection<OfficerRecord>('officers')
  const _ = database.command
  const tokenOf = (given: string) => digest('signin', 'session', given)
  const originOf = (id: string, { token, origin }: SessionRecord) =>
    JSON.parse(seal.open(origin, id, sessionField(token))) as Origin
  const close = async (id: string, token: string) => {
    await officers.change({ _id: id }, { sessions: _.pull({ token }) })
  }
  return {
    tokenOf,
    close,
    officerOf: async (given, now, unattended) => {
      const token = tokenOf(given)
      const officer = await officers.first({ 'sessions.token': token, left: _.exists(false) })
      const session = officer?.sessions.find((session) => session.token === token)
      if (!officer || !session || isOver(session, now)) return undefined
      if (!unattended && now.getTime() - session.seenAt.getTime() > touchAfter) {
        await officers.change({ _id: officer._id, 'sessions.token': token }, { 'sessions.$.seenAt': now })
      }
      return officer
    },
    start: async ({ _id, identity }, origin, now) => {
      const given = randomSecret()
      const token = tokenOf(given)
      const sealed = seal.text(JSON.stringify(origin), _id, sessionField(token))
      const session: SessionRecord = { token, startedAt: now, seenAt: now, origin: sealed }
      const asItWas = { _id, identity, left: _.exists(false) }
      const sessions = _.push({ each: [session], slice: -mostSessions })
      return (await officers.change(asItWas, { sessions })) === 1 ? given : undefined
    },
    end: (id, given) => close(id, tokenOf(given)),
    closeOthers: async (id, given) => {
      await officers.change({ _id: id }, { sessions: _.pull({ token: _.neq(given ? tokenOf(given) : '') }) })
    },
    open: ({ _id, sessions }, now) =>
      sessions
        .filter((session) => !isOver(session, now))
        .map((session) => Object.assign(originOf(_id, session), { session })),
    everybodys: (after, size, now) =>
      officers.find(
        { 'sessions.seenAt': _.gte(new Date(now.getTime() - sessionIdle)), _id: _.gt(after) },
        { order: ['_id', 'asc'], limit: size },
      ),
  }
}

const sessionField = (token: string): string => `session.${token}`

function isOver({ startedAt, seenAt }: SessionRecord, now: Date): boolean {
  return now.getTime() - seenAt.getTime() > sessionIdle || now.getTime() - startedAt.getTime() > sessionLife
}
