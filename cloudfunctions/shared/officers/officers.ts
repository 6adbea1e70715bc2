import type { Duty } from '../../../miniprogram/contract/duties'
import type { Colleague, Officer } from '../../../miniprogram/contract/people/answers'
import type { Database } from '../database'
import type { Origin } from '../door'
import { randomSecret, type Keys } from '../keys'
import { Refusal } from '../refusal'
import type { OfficerRecord, SessionRecord } from './record'

/** A session ends when nobody used it for this long, … */
const sessionIdle = 30 * 60_000
/** … or this long after it began. */
const sessionLife = 12 * 3_600_000
/** How stale the note of its last use may be. */
const touchAfter = 5 * 60_000
const mostSessions = 5
/** No answer holds more. */
const mostTogether = 500

/** None of these finds who has left. */
export interface Officers {
  byOpenid: (openid: string) => Promise<OfficerRecord | undefined>
  byId: (id: string) => Promise<OfficerRecord | undefined>
  bySession: (token: string, now: Date) => Promise<OfficerRecord | undefined>
  /** Answers the token, which is stored nowhere. @throws DENIED when the officer is gone */
  startSession: (id: string, origin: Origin, now: Date) => Promise<string>
  /** Who serves in a unit with one of these duties. */
  colleagues: (unit: string, duties: readonly Duty[]) => Promise<Colleague[]>
  /** Everybody who holds one of these duties. */
  holding: (duties: readonly Duty[]) => Promise<OfficerRecord[]>
  /** The officer is told of waiting work from this moment on. */
  reach: (id: string, openid: string, from: Date) => Promise<void>
  endSession: (id: string, token: string) => Promise<void>
  /** As the officer may be shown. */
  shown: (officer: OfficerRecord) => Officer
}

export function officersIn(database: Database, { digest, seal }: Keys): Officers {
  const officers = database.collection<OfficerRecord>('officers')
  const _ = database.command
  const serving = { left: _.exists(false) }
  return {
    byOpenid: (openid) => officers.first({ ...serving, identity: digest('identity', openid) }),
    byId: (id) => officers.first({ ...serving, _id: id }),
    bySession: async (given, now) => {
      const token = digest('signin', 'session', given)
      const officer = await officers.first({ ...serving, 'sessions.token': token })
      const session = officer?.sessions.find((session) => session.token === token)
      if (!officer || !session || isOver(session, now)) return undefined
      if (now.getTime() - session.seenAt.getTime() > touchAfter) {
        await officers.change({ _id: officer._id, 'sessions.token': token }, { 'sessions.$.seenAt': now })
      }
      return officer
    },
    startSession: async (id, origin, now) => {
      const given = randomSecret()
      const token = digest('signin', 'session', given)
      const session: SessionRecord = {
        token,
        startedAt: now,
        seenAt: now,
        origin: seal.text(JSON.stringify(origin), id, `session.${token}`),
      }
      const sessions = _.push({ each: [session], slice: -mostSessions })
      // Whoever left a moment ago is let in no more.
      if (!(await officers.change({ ...serving, _id: id }, { sessions }))) throw new Refusal('DENIED')
      return given
    },
    colleagues: async (unit, duties) => {
      const found = await officers.find({ ...serving, unit, duties: _.in([...duties]) }, { limit: mostTogether })
      return found.map(({ _id, name, unitName }) => ({ id: _id, name: seal.open(name, _id, 'name'), unitName }))
    },
    holding: async (duties) => {
      const all: OfficerRecord[] = []
      for (let found: OfficerRecord[] | undefined; !found || found.length === mostTogether;) {
        const after = { number: _.gt(all.at(-1)?.number ?? '') }
        const where = { ...serving, ...after, duties: _.in([...duties]) }
        found = await officers.find(where, { order: ['number', 'asc'], limit: mostTogether })
        all.push(...found)
      }
      return all
    },
    reach: async (id, openid, from) => {
      await officers.change({ ...serving, _id: id }, { address: seal.text(openid, id, 'address'), digestAt: from })
    },
    endSession: async (id, given) => {
      await officers.change({ _id: id }, { sessions: _.pull({ token: digest('signin', 'session', given) }) })
    },
    shown: ({ _id, name, number, unitName, duties }) => ({
      name: seal.open(name, _id, 'name'),
      number,
      unitName,
      duties,
    }),
  }
}

function isOver({ startedAt, seenAt }: SessionRecord, now: Date): boolean {
  return now.getTime() - seenAt.getTime() > sessionIdle || now.getTime() - startedAt.getTime() > sessionLife
}
