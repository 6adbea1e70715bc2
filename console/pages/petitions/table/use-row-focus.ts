import { useEffect, type RefObject } from 'react'
import { useLocation } from 'react-router'

const linksIn = (table: HTMLElement | null) => [...(table?.querySelectorAll<HTMLElement>('a[data-petition]') ?? [])]

/** The petition whose row has the focus. */
export function focusedRow(table: HTMLElement | null): string | undefined {
  const row = table?.contains(document.activeElement) ? document.activeElement?.closest('tr') : undefined
  return row?.querySelector<HTMLElement>('a[data-petition]')?.dataset['petition']
}

/** Moves the focus from one row's link to another's, and back to the row one comes back from. */
export function useRowFocus(table: RefObject<HTMLElement | null>): (by: 1 | -1) => void {
  const { state } = useLocation() as { state: { from?: string } | null }
  const from = state?.from
  useEffect(() => {
    linksIn(table.current)
      .find((link) => link.dataset['petition'] === from)
      ?.focus()
  }, [from, table])

  return (by) => {
    const all = linksIn(table.current)
    const focused = focusedRow(table.current)
    const at = all.findIndex((link) => link.dataset['petition'] === focused)
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)
    all[next]?.focus()
  }
}
