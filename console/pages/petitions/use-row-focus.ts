import { useEffect, type RefObject } from 'react'
import { useLocation } from 'react-router'

/** Moves the focus from one row's link to another's, and back to the row one comes back from. */
export function useRowFocus(table: RefObject<HTMLElement | null>): (by: 1 | -1) => void {
  const links = () => [...(table.current?.querySelectorAll<HTMLElement>('a[data-petition]') ?? [])]
  const { state } = useLocation() as { state: { from?: string } | null }
  const from = state?.from
  useEffect(() => {
    const back = table.current?.querySelectorAll<HTMLElement>('a[data-petition]') ?? []
    for (const link of back) if (link.dataset['petition'] === from) link.focus()
  }, [from, table])

  return (by) => {
    const all = links()
    const at = all.findIndex((link) => link === document.activeElement)
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)
    all[next]?.focus()
  }
}
