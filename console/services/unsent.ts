import { useState } from 'react'
import { session } from './session'

type Values = Readonly<Record<string, unknown>>

/** By place and by whom it was written; in this page's memory only. */
const kept = new Map<string, Values>()
const nothing: Values = {}

session.listen(() => {
  // A lapsed session comes back to what was written; whoever leaves of their own accord takes it along.
  if (!session.now() && session.ended() === 'left') kept.clear()
})

window.addEventListener('beforeunload', (event) => {
  if (kept.size > 0) event.preventDefault()
})

/** What was written at a place and is not sent yet: it outlives going to another page and signing in anew. */
export function useUnsent(place: string, first: Values = nothing) {
  const key = `${session.now()?.officer.number ?? ''} ${place}`
  const [values, setValues] = useState(() => kept.get(key) ?? first)
  const keep = (next: Values) => {
    kept.set(key, next)
    setValues(next)
  }
  const forget = () => {
    kept.delete(key)
    setValues(nothing)
  }
  return { values, keep, forget }
}

/** Whether something was written at a place. */
export const isUnsent = (place: string): boolean => kept.has(`${session.now()?.officer.number ?? ''} ${place}`)
