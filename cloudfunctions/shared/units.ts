import type { Unit } from '../../miniprogram/contract/people/answers'
import type { Database } from './database'

export interface UnitRecord extends Omit<Unit, 'id'> {
  _id: string
  /** Place in the list, parents before their children. */
  place: number
}

export interface Units {
  all: () => Promise<UnitRecord[]>
  /** Undefined when there is no such unit. */
  nameOf: (id: string) => Promise<string | undefined>
}

const mostUnits = 1000
const nameKept = 10 * 60_000
// Units are renamed once in years; a submission need not ask each time.
const names = new Map<string, { name: string; until: number }>()

export function unitsIn(database: Database): Units {
  const units = database.collection<UnitRecord>('units')
  return {
    all: () => units.find({ place: database.command.gte(0) }, { order: ['place', 'asc'], limit: mostUnits }),
    nameOf: async (id) => {
      const kept = names.get(id)
      if (kept && kept.until > Date.now()) return kept.name
      const unit = await units.first({ _id: id })
      if (unit) names.set(id, { name: unit.name, until: Date.now() + nameKept })
      return unit?.name
    },
  }
}
