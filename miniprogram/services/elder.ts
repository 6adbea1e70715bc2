/** 长辈版: larger words and touch areas on every page. Kept on this phone only. */
const storageKey = 'look:elder'
const listeners = new Set<(on: boolean) => void>()

export const isElder = (): boolean => wx.getStorageSync<boolean | ''>(storageKey) === true

export function setElder(on: boolean): void {
  if (on) wx.setStorageSync(storageKey, true)
  else wx.removeStorageSync(storageKey)
  for (const hear of listeners) hear(on)
}

/** Tells of the present state and of every change, until what it answers is called. */
export function followElder(hear: (on: boolean) => void): () => void {
  listeners.add(hear)
  hear(isElder())
  return () => void listeners.delete(hear)
}
