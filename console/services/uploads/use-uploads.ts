import { useSyncExternalStore } from 'react'
import type { AreaName } from '../area-name'
import { add, change, listen, send, shelfOf, type Upload } from './shelves'

/** The files of one form or case, and what may be done to them. */
export interface Uploads {
  items: readonly Upload[]
  /** Why the last chosen files were not added. */
  refused: readonly string[]
  add: (files: readonly File[]) => void
  retry: (key: number) => void
  remove: (key: number) => void
  forget: () => void
}

export function useUploads(area: AreaName, draft: string): Uploads {
  const { items, refused } = useSyncExternalStore(listen, () => shelfOf(draft))
  return {
    items,
    refused,
    add: (files) => add(area, draft, files),
    retry: (key) => {
      const item = items.find((one) => one.key === key)
      if (item) void send(area, draft, item)
    },
    remove: (key) => change(draft, { items: items.filter((item) => item.key !== key), refused: [] }),
    forget: () => change(draft, undefined),
  }
}
