import { useState } from 'react'
import { columnNames, firstColumns, type ColumnName } from '../table/column-names'

export const densities = { ROOMY: '宽松', DENSE: '紧凑' } as const
export type Density = keyof typeof densities

/** How somebody likes the list; kept on this computer. */
export interface View {
  density: Density
  columns: ColumnName[]
}

const place = 'e-du.list-view'
export const firstView: View = { density: 'ROOMY', columns: [...firstColumns] }

/** What was kept, as far as it still makes sense. */
export function readView(text: string | null): View {
  const kept = parsed(text)
  if (!kept) return firstView
  const { density, columns } = kept
  return {
    density: density === 'DENSE' ? 'DENSE' : 'ROOMY',
    columns: Array.isArray(columns) ? columnNames.filter((name) => columns.includes(name)) : firstView.columns,
  }
}

function parsed(text: string | null): { density?: unknown; columns?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

export function useView(): [View, (next: View) => void] {
  const [view, setView] = useState(() => readView(localStorage.getItem(place)))
  const change = (next: View) => {
    localStorage.setItem(place, JSON.stringify(next))
    setView(next)
  }
  return [view, change]
}
