import type { Unit, UnitKind } from '../../../miniprogram/contract/people/answers'

interface UnitNode {
  value: string
  title: string
  selectable: boolean
  children?: UnitNode[]
}

/** The units as a tree to choose from; with a kind only those that are of it, or lead to one. */
export function unitTree(units: readonly Unit[], kind?: UnitKind): UnitNode[] {
  const below = new Map<string | undefined, Unit[]>()
  for (const unit of units) below.set(unit.parent, [...(below.get(unit.parent) ?? []), unit])
  const nodes = (parent: string | undefined): UnitNode[] =>
    (below.get(parent) ?? []).flatMap(({ id, name, kind: own }) => {
      const children = nodes(id)
      const selectable = !kind || own === kind
      if (!selectable && children.length === 0) return []
      return [{ value: id, title: name, selectable, ...(children.length > 0 && { children }) }]
    })
  return nodes(undefined)
}

/** A unit's name, or its id while the tree is not here. */
export const unitNamed = (units: readonly Unit[], id: string): string =>
  units.find((unit) => unit.id === id)?.name ?? id
