import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestKeys, sealKeys } from '../../cloudfunctions/shared/keys'
import { newReceiptKey, receiptKeys } from '../../cloudfunctions/shared/receipts/sign'

const randomKey = () => randomBytes(32).toString('hex')

/** The keys that the functions find in their environment: made once, kept in the data folder, readable by its owner only. */
export function keysFor(dataFolder: string): Record<string, string> {
  const file = join(dataFolder, 'keys.json')
  const kept = existsSync(file) ? readKeys(file) : {}
  if (!existsSync(file) && existsSync(join(dataFolder, 'database.sqlite'))) {
    // New keys would open nothing of what is there, and what is written under them would be lost with the old ones' return.
    throw new Error(
      `${file} is missing: without it nothing in ${dataFolder} can be read. Put it back before you start.`,
    )
  }
  // A folder of an older version lacks the keys that came later.
  const missing = Object.entries(makers).filter(([name]) => !kept[name])
  assertKeys(kept, file)
  if (!missing.length) return kept
  const keys = { ...kept, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) }
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  // Whole or not at all: half a key file would lock everybody out of what is stored.
  const making = `${file}.new`
  writeFileSync(making, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  renameSync(making, file)
  return keys
}

function readKeys(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  } catch {
    // The parser's own words would quote a key.
    throw new Error(`${file} is not the JSON it should be. Put a copy of it back before you start.`)
  }
}

/** A key that is none would be found only by the first who needs it. */
function assertKeys(kept: Record<string, string>, file: string): void {
  const wrong = Object.values(digestKeys).find((name) => kept[name] && !/^[0-9a-f]{64}$/.test(kept[name]))
  if (wrong) throw new Error(`${file}: ${wrong} must be 64 hex digits`)
}

const makers: Record<string, () => string> = {
  ...Object.fromEntries(Object.values(digestKeys).map((name) => [name, randomKey])),
  [sealKeys]: () => `local:${randomKey()}`,
  [receiptKeys]: newReceiptKey,
}
