import { useState } from 'react'
import { session } from '../../services/session'
import { keptOf, newDraft, readDraft, type EntryValues } from './draft'

/** The draft of this officer on this computer, until the receipt is in. */
export function useEntryDraft() {
  const place = `e-du.entry.${session.now()?.officer.number ?? ''}`
  const [draft, setDraft] = useState(() => readDraft(localStorage.getItem(place)))
  const keep = (values: EntryValues) => {
    const next = { ...draft, values }
    localStorage.setItem(place, JSON.stringify(keptOf(next)))
    setDraft(next)
  }
  const forget = () => {
    localStorage.removeItem(place)
    setDraft(newDraft())
  }
  return { draft, keep, forget }
}
