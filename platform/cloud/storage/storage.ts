import type { Sqlite } from '../database/sqlite'
import { FileIds } from './cloud-path'
import type { FileStore } from './file-store'
import { Links } from './links'
import { permissionsUnder, type FilePermissions, type StorageRule } from './permissions'

/** The cloud storage of one environment. */
export interface Storage {
  files: FileStore
  ids: FileIds
  links: Links
  permissions: FilePermissions
  /** http://host:port, where links lead. */
  address: () => string
}

export interface StorageParts {
  files: FileStore
  /** Keeps the secret of the links. */
  sqlite: Sqlite
  envId: string
  /** PRIVATE unless told otherwise. */
  rule?: StorageRule | undefined
  address: () => string
}

/** WeChat's limit for the lists of ids in one request. */
export const mostFileIds = 50

export const openStorage = ({ files, sqlite, envId, rule = 'PRIVATE', address }: StorageParts): Storage => ({
  files,
  ids: new FileIds(envId),
  links: new Links(sqlite),
  permissions: permissionsUnder(rule),
  address,
})

/** What is stored under an id, if anything. */
export function findFile({ files, ids }: Storage, fileId: unknown) {
  const path = ids.pathOf(fileId)
  return path === undefined ? undefined : files.find(path)
}
