import type { Officer } from '../../miniprogram/contract/people/answers'

export interface Session {
  token: string
  officer: Officer
}

const place = 'e-du.session'
const listeners = new Set<() => void>()
let current = stored()

function stored(): Session | undefined {
  const text = sessionStorage.getItem(place)
  return text === null ? undefined : (JSON.parse(text) as Session)
}

/** How the last session of this page ended: by leaving, because it was not valid any more, or because nobody was there. */
export type Ending = 'left' | 'lapsed' | 'idle'
let ended: Ending | undefined

function change(next: Session | undefined) {
  current = next
  if (next) sessionStorage.setItem(place, JSON.stringify(next))
  else sessionStorage.removeItem(place)
  for (const listener of listeners) listener()
}

/** Who is signed in, for as long as this tab lives. */
export const session = {
  now: () => current,
  ended: () => ended,
  begin: (next: Session) => {
    ended = undefined
    change(next)
  },
  /** What has changed about whoever is signed in. */
  renew: (token: string, officer: Officer) => {
    if (current?.token === token) change({ token, officer })
  },
  /** Ends the session of that token only: a late answer must not end the one begun since. */
  end: (token: string, how: Ending) => {
    if (current?.token !== token) return
    ended = how
    change(undefined)
  },
  listen: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
