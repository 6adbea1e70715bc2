import type { Database } from '../../shared/database'
import type { OfficerRecord } from '../../shared/officers/record'
import type { RollcallRecord } from '../records/rollcall-record'

type Whom = Pick<RollcallRecord, 'units' | 'named'> & { inspectors: readonly { id: string }[] }

/** Who is asked, in the order of their numbers. */
export interface Asked {
  /** So many of them after that number, each method one round trip. */
  after: (rollcall: Whom, number: string, most: number) => Promise<OfficerRecord[]>
  count: (rollcall: Whom) => Promise<number>
}

/** Neither of the two is asked: they would look at their own answer. */
const askers = ({ inspectors }: Whom): string[] => inspectors.map(({ id }) => id)

export function askedIn(database: Database): Asked {
  const officers = database.collection<OfficerRecord>('officers')
  const _ = database.command
  // Whoever is on leave is not asked.
  const serving = { left: _.exists(false), onLeave: _.exists(false) }
  const inUnits = (whom: Whom) => ({ ...serving, unitPath: _.in([...whom.units]), _id: _.nin(askers(whom)) })
  const byName = (whom: Whom) => {
    const two = askers(whom)
    return { ...serving, _id: _.in(whom.named.filter((id) => !two.includes(id))) }
  }
  return {
    after: async (rollcall, number, most) => {
      const beyond = { number: _.gt(number) }
      const found = await Promise.all([
        rollcall.units.length
          ? officers.find({ ...inUnits(rollcall), ...beyond }, { order: ['number', 'asc'], limit: most })
          : [],
        rollcall.named.length
          ? officers.find({ ...byName(rollcall), ...beyond }, { order: ['number', 'asc'], limit: most })
          : [],
      ])
      const all = new Map(found.flat().map((officer) => [officer._id, officer]))
      return [...all.values()].toSorted((one, other) => (one.number < other.number ? -1 : 1)).slice(0, most)
    },
    count: async (rollcall) => {
      const counts = await Promise.all([
        rollcall.units.length ? officers.count(inUnits(rollcall)) : 0,
        rollcall.named.length ? officers.count(byName(rollcall)) : 0,
      ])
      return counts.reduce((sum, count) => sum + count, 0)
    },
  }
}
