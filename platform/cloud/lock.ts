import path from 'node:path'
import { isBusy, openSqlite, type Sqlite } from './database/sqlite'
import { asError } from './fault'

/** Takes a data folder for this process. The operating system lets go of it however the process ends. */
export function lockFolder(folder: string): () => void {
  let file: Sqlite | undefined
  try {
    file = openSqlite(path.join(folder, 'lock.sqlite'))
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file?.close()
    if (!isBusy(error)) throw error
    throw new Error(`another server is using ${folder} (${asError(error).message})`, { cause: error })
  }
  const held = file
  return () => {
    held.exec('ROLLBACK')
    held.close()
  }
}
