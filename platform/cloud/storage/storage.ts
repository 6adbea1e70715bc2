import { FileIds } from './cloud-path'
import type { FileStore } from './file-store'
import { Links } from './links'

/** The cloud storage of one environment. */
export interface Storage {
  files: FileStore
  ids: FileIds
  links: Links
  /** http://host:port, where links lead. */
  address: () => string
}

/** WeChat's limit for the lists of ids in one request. */
export const mostFileIds = 50

export const openStorage = (files: FileStore, envId: string, address: () => string): Storage => ({
  files,
  ids: new FileIds(envId),
  links: new Links(),
  address,
})

/** What is stored under an id, if anything. */
export function findFile({ files, ids }: Storage, fileId: unknown) {
  const path = ids.pathOf(fileId)
  return path === undefined ? undefined : files.find(path)
}
