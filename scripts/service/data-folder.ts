import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '../../platform/cloud/lock'

export function assertFolder(dataFolder: string): void {
  if (statSync(dataFolder, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new Error(`${dataFolder} is a file; the records need a folder.`)
  }
}

/** What a service leaves in its folder. */
const ours =
  /^(database|wechat|lock)\.sqlite(-wal|-shm)?$|^(files|published)$|^keys\.json(\.new)?$|^log(\.old)?\.jsonl$/

/** Deletes the records of an earlier run, and nothing else that lies beside them. */
export function forget(dataFolder: string): void {
  if (!existsSync(dataFolder)) return
  if (!existsSync(join(dataFolder, 'database.sqlite')))
    throw new Error(`${dataFolder} holds no records of this service.`)
  // Refuses while another server holds the folder.
  lockFolder(dataFolder)()
  for (const name of readdirSync(dataFolder).filter((each) => ours.test(each))) {
    rmSync(join(dataFolder, name), { recursive: true })
  }
  if (!readdirSync(dataFolder).length) rmdirSync(dataFolder)
}
