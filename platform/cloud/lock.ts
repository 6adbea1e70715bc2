import { mkdirSync, statSync } from 'node:fs'
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

/** Makes the folder where it is missing and keeps others out of it; answers how to let it go. */
export function takeFolder(dataFolder: string): () => void {
  // What is in it is nobody's business but the owner's.
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(dataFolder)
  try {
    assertComplete(dataFolder)
    return unlock
  } catch (error) {
    unlock()
    throw error
  }
}

const bytes = (file = '') => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** WeChat's file is made after the application's: where it stands alone, that one was lost, and is not begun anew in silence. */
function assertComplete(dataFolder: string): void {
  const [documents, wechat] = ['database.sqlite', 'wechat.sqlite'].map((name) => path.join(dataFolder, name))
  if (bytes(wechat) && !bytes(documents) && !bytes(`${documents}-wal`)) {
    throw new Error(`${documents} is missing or empty, although ${wechat} is there: put a copy of it back`)
  }
}
