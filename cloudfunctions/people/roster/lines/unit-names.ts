import type { ServedUnit } from '../../../shared/officers/entry'
import type { UnitRecord } from '../../../shared/units'

/** Units by the names that a file gives them. */
export type UnitNames = (given: string) => { unit: ServedUnit; problem?: undefined } | { problem: string }

export function unitNamesOf(units: readonly UnitRecord[]): UnitNames {
  const byId = new Map(units.map((unit) => [unit._id, unit]))
  const pathOf = (unit: UnitRecord): string[] => {
    const above = unit.parent === undefined ? undefined : byId.get(unit.parent)
    return above ? [...pathOf(above), unit._id] : [unit._id]
  }
  const byName = new Map<string, ServedUnit[]>()
  for (const unit of units) {
    const served = { id: unit._id, name: unit.name, kind: unit.kind, path: pathOf(unit) }
    for (const name of namesFor(unit, byId).map(asWritten)) byName.set(name, [...(byName.get(name) ?? []), served])
  }
  return (given) => {
    const [unit, ...others] = byName.get(asWritten(given)) ?? []
    if (!unit) return { problem: `没有“${given}”这个单位，请填单位全称` }
    if (others.length) return { problem: `有 ${others.length + 1} 个“${given}”，请写成“上级单位/${given}”` }
    return { unit }
  }
}

/** Brackets and slashes are typed in two widths. */
const asWritten = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

/** A unit's own name, and the same after that of the one above it. */
function namesFor({ name, parent }: UnitRecord, byId: ReadonlyMap<string, UnitRecord>): string[] {
  const above = parent === undefined ? undefined : byId.get(parent)
  return above ? [name, `${above.name}/${name}`] : [name]
}
