import { useState } from 'react'

interface Row {
  id: string
}

export interface Steady<Of> {
  rows: readonly Of[]
  /** How many came that are not shown yet; 0 also when only some went or changed places. */
  fresh: number
  /** Whether the list as it is now differs from what is shown. */
  changed: boolean
  adopt: () => void
}

/**
 * While somebody is at the rows, a new answer changes what stands in them, never which stand where:
 * nobody presses on what has just moved under their hand.
 */
export function useSteadyRows<Of extends Row>(newest: readonly Of[], list: string, held: () => boolean): Steady<Of> {
  const [shown, setShown] = useState({ list, ids: idsOf(newest), rows: newest })
  const same = sameOrder(shown.ids, idsOf(newest))
  const keep = { list, ids: idsOf(newest), rows: newest }
  if (shown.list !== list || (shown.rows !== newest && (same || !held()))) {
    setShown(keep)
    return { rows: newest, fresh: 0, changed: false, adopt: () => {} }
  }
  const now = new Map(newest.map((row) => [row.id, row]))
  return {
    rows: shown.rows.map((row) => now.get(row.id) ?? row),
    fresh: newest.filter(({ id }) => !shown.ids.includes(id)).length,
    changed: !same,
    adopt: () => setShown(keep),
  }
}

const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id)
const sameOrder = (one: readonly string[], other: readonly string[]) => one.join() === other.join()
