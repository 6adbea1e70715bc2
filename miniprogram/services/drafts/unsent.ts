import { codeFor } from '../petition/codes'

/** In memory: of cases that were found by a code, for the phone may be somebody else's. */
const remembered = new Map<string, unknown>()
const storageKey = (id: string, what: string) => `draft:case:${id}:${what}`

/** What was written about one case and not sent yet, as `keepUnsent` was given it. */
export function openUnsent(id: string, what: string): unknown {
  const key = storageKey(id, what)
  return (codeFor(id) ? remembered.get(key) : wx.getStorageSync<unknown>(key)) || undefined
}

export function keepUnsent(id: string, what: string, written: object): void {
  const key = storageKey(id, what)
  if (codeFor(id)) remembered.set(key, written)
  else wx.setStorageSync(key, written)
}

export function forgetUnsent(id: string, what: string): void {
  const key = storageKey(id, what)
  remembered.delete(key)
  wx.removeStorageSync(key)
}
