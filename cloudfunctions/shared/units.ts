import type { Unit } from '../../miniprogram/contract/people/answers'
import type { Database } from './database'

export interface UnitRecord extends Omit<Unit, 'id'> {
  _id: string
  /** Place in the list, parents before their children. */
  place: number
}

export type NamedUnit = Pick<UnitRecord, 'name' | 'kind' | 'parent'>

export interface Units {
  all: () => Promise<UnitRecord[]>
  /** Undefined when there is no such unit. */
  named: (id: string) => Promise<NamedUnit | undefined>
  /** The unit and all above it. */
  path: (id: string) => Promise<string[]>
}

const mostUnits = 1000
const unitKept = 10 * 60_000
// Units are renamed once in years; a submission need not ask each time.
const known = new Map<string, { unit: NamedUnit; until: number }>()

export function unitsIn(database: Database): Units {
  const units = database.collection<UnitRecord>('units')
  const named: Units['named'] = async (id) => {
    const kept = known.get(id)
    if (kept && kept.until > Date.now()) return kept.unit
    const unit = await units.first({ _id: id })
    if (unit) known.set(id, { unit, until: Date.now() + unitKept })
    return unit
  }
  const path: Units['path'] = async (id) => {
    const parent = (await named(id))?.parent
    return parent ? [...(await path(parent)), id] : [id]
  }
  return {
    named,
    path,
    all: () => units.find({ place: database.command.gte(0) }, { order: ['place', 'asc'], limit: mostUnits }),
  }
}
