import { holder } from '../holder'
import { api, ApiFailure } from './call'

const prefix = `phone:${holder}:`
const perKey = 1024 * 1024
const inAll = 10 * 1024 * 1024

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix))

const size = () =>
  keys().reduce((sum, key) => sum + key.length - prefix.length + (localStorage.getItem(key)?.length ?? 0), 0)

// As in WeChat, a missing value is the empty string and any JSON value can be kept.
function read(key: string): unknown {
  const text = localStorage.getItem(prefix + key)
  return text === null ? '' : (JSON.parse(text) as { data: unknown }).data
}

function write(key: string, data: unknown): void {
  const text = JSON.stringify({ data })
  if (text.length > perKey) throw new ApiFailure('entry size limit reached')
  if (size() + text.length > inAll) throw new ApiFailure('exceed storage max size 10Mb')
  localStorage.setItem(prefix + key, text)
}

const remove = (key: string) => localStorage.removeItem(prefix + key)

const clear = () => keys().forEach((key) => localStorage.removeItem(key))

const info = () => ({
  keys: keys().map((key) => key.slice(prefix.length)),
  currentSize: Math.ceil(size() / 1024),
  limitSize: inAll / 1024,
})

interface Entry {
  key: string
  data: unknown
}

export const storageApi = {
  setStorageSync: (key: string, data: unknown) => write(key, data),
  getStorageSync: (key: string) => read(key),
  removeStorageSync: (key: string) => remove(key),
  clearStorageSync: () => clear(),
  getStorageInfoSync: () => info(),
  setStorage: api('setStorage', ({ key, data }: Entry) => write(key, data)),
  getStorage: api('getStorage', ({ key }: { key: string }) => {
    if (localStorage.getItem(prefix + key) === null) throw new ApiFailure('data not found')
    return { data: read(key) }
  }),
  removeStorage: api('removeStorage', ({ key }: { key: string }) => remove(key)),
  clearStorage: api('clearStorage', clear),
  getStorageInfo: api('getStorageInfo', info),
}
