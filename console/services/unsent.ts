import { useSyncExternalStore } from 'react'
import { session } from './session'

type Values = Readonly<Record<string, unknown>>

/** By place and by whom it was written; in this page's memory only. */
const kept = new Map<string, Values>()
const nothing: Values = {}
const listeners = new Set<() => void>()

session.listen(() => {
  // A lapsed session comes back to what was written; whoever leaves of their own accord takes it along.
  if (!session.now() && session.ended() === 'left') kept.clear()
})

window.addEventListener('beforeunload', (event) => {
  if (kept.size > 0) event.preventDefault()
})

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell() {
  for (const listener of listeners) listener()
}

const keyOf = (place: string) => `${session.now()?.officer.number ?? ''} ${place}`

/** What was written at a place and is not sent yet: it outlives going to another page and signing in anew. */
export function useUnsent(place: string, first: Values = nothing) {
  const key = keyOf(place)
  const values = useSyncExternalStore(listen, () => kept.get(key)) ?? first
  const keep = (next: Values) => {
    kept.set(key, next)
    tell()
  }
  const forget = () => {
    kept.delete(key)
    tell()
  }
  return { values, keep, forget }
}

/** Whether something was written at a place. */
export const isUnsent = (place: string): boolean => kept.has(keyOf(place))
