import type { StoredFile } from './file-store'

/** WeChat's four storage permissions, as the console and `ModifyStorageACL` name them. Functions may do everything under each. */
export const storageRules = {
  /** 所有用户可读，仅创建者可读写 */
  READONLY: { read: 'everybody', write: 'creator' },
  /** 仅创建者可读写 */
  PRIVATE: { read: 'creator', write: 'creator' },
  /** 所有用户可读 */
  ADMINWRITE: { read: 'everybody', write: 'nobody' },
  /** 所有用户不可读写 */
  ADMINONLY: { read: 'nobody', write: 'nobody' },
} as const satisfies Record<string, Record<'read' | 'write', 'everybody' | 'creator' | 'nobody'>>

export type StorageRule = keyof typeof storageRules

/** What phones may do with files. */
export interface FilePermissions {
  mayRead: (file: StoredFile, openid: string) => boolean
  /** Replacing and deleting. What a function uploaded has no creator among the phones. */
  mayChange: (file: StoredFile, openid: string) => boolean
  /** Uploading to a path that is free. */
  mayAdd: boolean
}

const allows = (whom: 'everybody' | 'creator' | 'nobody', file: StoredFile, openid: string) =>
  whom === 'everybody' || (whom === 'creator' && file.owner === openid)

export function permissionsUnder(rule: StorageRule): FilePermissions {
  const { read, write } = storageRules[rule]
  return {
    mayRead: (file, openid) => allows(read, file, openid),
    mayChange: (file, openid) => allows(write, file, openid),
    mayAdd: write !== 'nobody',
  }
}
