import type { Unit } from '../../contract/people/answers'

export interface UnitRow {
  id: string
  name: string
  /** How far below the root. */
  depth: number
  /** The units above it, for telling namesakes apart. */
  above: string
}

/** The tree in reading order; with words to search for, only the units whose name or whose superiors hold them. */
export function rowsOf(units: readonly Unit[], words: string): UnitRow[] {
  const rows = units.filter(({ parent }) => !parent).flatMap((root) => branch(root, units, []))
  const wanted = words.trim()
  return wanted ? rows.filter(({ name, above }) => name.includes(wanted) || above.includes(wanted)) : rows
}

function branch(unit: Unit, units: readonly Unit[], above: readonly string[]): UnitRow[] {
  const { id, name } = unit
  const below = units.filter(({ parent }) => parent === id)
  return [
    { id, name, depth: above.length, above: above.join(' · ') },
    ...below.flatMap((child) => branch(child, units, [...above, name])),
  ]
}
