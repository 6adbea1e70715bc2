import { useEffect, type RefObject } from 'react'
import { useLocation } from 'react-router'

const rowsIn = (part: ParentNode | null) => [
  ...(part?.querySelectorAll<HTMLElement>('.case-table tr[data-row-key]') ?? []),
]
const linkOf = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>('a')

/** The case whose row has the focus. */
export function focusedRow(table: ParentNode | null): string | undefined {
  return rowsIn(table).find((row) => row.contains(document.activeElement))?.dataset['rowKey']
}

/**
 * Moves the focus from one row's link to another's, and back to the row one comes back from. Where several tables stand
 * on a page, the keys lead through all of them, whichever table hears of a key first.
 */
export function useRowFocus(table: RefObject<HTMLElement | null>): (by: 1 | -1) => void {
  const { state } = useLocation() as { state: { from?: string } | null }
  const from = state?.from
  useEffect(() => {
    linkOf(rowsIn(table.current).find((row) => row.dataset['rowKey'] === from))?.focus()
  }, [from, table])

  return (by) => {
    const all = rowsIn(document)
    const focused = focusedRow(document)
    const at = all.findIndex((row) => row.dataset['rowKey'] === focused)
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)
    linkOf(all[next])?.focus()
  }
}
