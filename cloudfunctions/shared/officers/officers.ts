import type { Duty } from '../../../miniprogram/contract/duties'
import type { Colleague, Officer } from '../../../miniprogram/contract/people/answers'
import type { Database } from '../database'
import type { Keys } from '../keys'
import { actingIn, type ActingOfficer } from './acting'
import type { OfficerRecord } from './record'

/** No answer holds more. */
const mostTogether = 500

/** Who serves. Nobody who left is found. */
export interface Officers {
  byOpenid: (openid: string) => Promise<OfficerRecord | undefined>
  byId: (id: string) => Promise<OfficerRecord | undefined>
  byNumber: (number: string) => Promise<OfficerRecord | undefined>
  /** With what is lent to the officer at this moment. */
  acting: (officer: OfficerRecord, now: Date) => Promise<ActingOfficer>
  /** Who serves in a unit with one of these duties: the own ones, since work that is given outlives a delegation. */
  colleagues: (unit: string, duties: readonly Duty[]) => Promise<Colleague[]>
  /** Everybody who holds one of these duties themselves. */
  holding: (duties: readonly Duty[]) => Promise<OfficerRecord[]>
  /** The officer is told of waiting work from this moment on. */
  reach: (id: string, openid: string, from: Date) => Promise<void>
  nameOf: (officer: OfficerRecord) => string
  /** As the officer may be shown. */
  shown: (officer: ActingOfficer) => Officer
}

export function officersIn(database: Database, { digest, seal }: Keys): Officers {
  const officers = database.collection<OfficerRecord>('officers')
  const _ = database.command
  const serving = { left: _.exists(false) }
  const byId: Officers['byId'] = (id) => officers.first({ _id: id, ...serving })
  const nameOf: Officers['nameOf'] = ({ _id, name }) => seal.open(name, _id, 'name')
  return {
    byId,
    nameOf,
    byOpenid: (openid) => officers.first({ identity: digest('identity', openid), ...serving }),
    byNumber: (number) => byId(digest('record', 'officer', number)),
    acting: (officer, now) => actingIn(database, officer, now),
    colleagues: async (unit, duties) => {
      const found = await officers.find({ unit, duties: _.in([...duties]), ...serving }, { limit: mostTogether })
      return found.map((officer) => ({ id: officer._id, name: nameOf(officer), unitName: officer.unitName }))
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
      // Not for a WeChat that was taken away at this moment.
      const same = { _id: id, identity: digest('identity', openid) }
      await officers.change(same, { address: seal.text(openid, id, 'address'), digestAt: from })
    },
    shown: (officer) => {
      const { number, series, unitName, unitKind, duties, boundAt, onLeave, posts } = officer
      const [, ...lending] = posts
      return {
        name: nameOf(officer),
        number,
        series,
        unitName,
        unitKind,
        duties,
        ...(boundAt && { boundAt: boundAt.toISOString() }),
        ...(onLeave && { onLeave }),
        ...(lending.length > 0 && { standsFor: lending.map(nameOf) }),
      }
    },
  }
}
