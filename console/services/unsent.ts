import { useSyncExternalStore } from 'react'
import { session } from './session'

type Values = Readonly<Record<string, unknown>>

interface Kept {
  values: Values
  /** It was written before this page was loaded, or before its author signed in anew. */
  restored?: true
}

/** What is never stored: whoever brought a case is named in this page's memory only. */
const unstored: ReadonlySet<string> = new Set(['name', 'phone'])
const prefix = 'e-du.unsent '
const nothing: Kept = { values: {} }

/** By whom it was written and at which place. As long as its author is signed in, this tab's storage has it too. */
const kept = new Map<string, Kept>()
const listeners = new Set<() => void>()

const ofOfficer = () => `${prefix}${session.now()?.officer.number ?? ''} `
const keyOf = (place: string) => ofOfficer() + place
const stored = () => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))

/** What may be stored of it. */
export const storable = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !unstored.has(name)))

function forgetStored() {
  for (const key of stored()) sessionStorage.removeItem(key)
}

/** Without its author nothing stays in the storage; in memory it waits for the author, unless they left of their own accord. */
function signedOut() {
  forgetStored()
  if (session.ended() === 'left') kept.clear()
  for (const [key, { values }] of kept) kept.set(key, { values: storable(values), restored: true })
}

/** Whoever signs in next finds nothing that another wrote. */
function signedIn() {
  for (const key of kept.keys()) if (!key.startsWith(ofOfficer())) kept.delete(key)
  for (const [key, { values }] of kept) sessionStorage.setItem(key, JSON.stringify(storable(values)))
}

function loaded() {
  if (!session.now()) return forgetStored()
  for (const key of stored()) {
    if (!key.startsWith(ofOfficer())) continue
    const values = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Values
    kept.set(key, { values, restored: true })
  }
}

loaded()
session.listen(() => {
  if (session.now()) signedIn()
  else signedOut()
})

window.addEventListener('beforeunload', (event) => {
  // Closing the tab loses it all; a reload does not.
  if (kept.size > 0) event.preventDefault()
})

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell() {
  for (const listener of listeners) listener()
}

/** What was written at one place and is not sent yet. */
export interface Unsent {
  values: Values
  /** Whether it is there from before this page was loaded. */
  restored: boolean
  keep: (next: Values) => void
  forget: () => void
}

/** What was written at a place and is not sent yet: it outlives another page, a reload and signing in anew. */
export function useUnsent(place: string, first: Values = nothing.values): Unsent {
  const key = keyOf(place)
  const found = useSyncExternalStore(listen, () => kept.get(key))
  return {
    values: found?.values ?? first,
    restored: found?.restored === true,
    keep: (values) => {
      kept.set(key, { ...kept.get(key), values })
      sessionStorage.setItem(key, JSON.stringify(storable(values)))
      tell()
    },
    forget: () => {
      kept.delete(key)
      sessionStorage.removeItem(key)
      tell()
    },
  }
}

/** Whether something was written at a place … */
export const isUnsent = (place: string): boolean => kept.has(keyOf(place))
/** … before this page was loaded. */
export const isRestored = (place: string): boolean => kept.get(keyOf(place))?.restored === true
