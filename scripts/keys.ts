import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestKeys, sealKeys } from '../cloudfunctions/shared/keys'

const randomKey = () => randomBytes(32).toString('hex')

/** The keys that the functions find in their environment: made once, kept in the data folder, readable by its owner only. */
export function keysFor(dataFolder: string): Record<string, string> {
  const file = join(dataFolder, 'keys.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  const keys = Object.fromEntries(Object.values(digestKeys).map((name) => [name, randomKey()]))
  keys[sealKeys] = `local:${randomKey()}`
  mkdirSync(dataFolder, { recursive: true })
  // Whole or not at all: half a key file would lock everybody out of what is stored.
  const making = `${file}.new`
  writeFileSync(making, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  renameSync(making, file)
  return keys
}
