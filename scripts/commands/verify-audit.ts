import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { faults, type Fault, type Seen } from '../../cloudfunctions/shared/audit/check-day'
import { isBroken, verifyAudit, type AuditReport, type DayReport } from '../../cloudfunctions/shared/audit/verify'
import { digestWith, type Environment } from '../../cloudfunctions/shared/keys'
import { publishedKeys } from '../../cloudfunctions/shared/receipts/sign'
import { withBooks } from '../audit/books'
import { root } from '../build/stale'

const usage = `npm run verify-audit [-- --data .data] [--keys <file>] [--seen <file>]

--data   the folder of the records; a service may run on it
--keys   the file of its keys; keys.json in that folder unless told
--seen   a file of the auditor's, kept elsewhere: holds the end of the chain as it was last seen. What was there then
         must be there still; without it nobody notices that an old copy of everything was put back`

/** `npm run verify-audit`: goes through the audit's whole chain and tells what is wrong with it. */
function main(): void {
  const options = {
    data: { type: 'string', default: '.data' },
    keys: { type: 'string' },
    seen: { type: 'string' },
    help: { type: 'boolean', default: false },
  } as const
  const { data, keys, seen, help } = parseArgs({ options }).values
  if (help) return console.log(usage)
  const dataFolder = resolve(root, data)
  const environment = keysIn(keys ? resolve(keys) : join(dataFolder, 'keys.json'))
  const before = seen && existsSync(seen) ? readSeen(seen) : undefined
  const verifying = { published: publishedKeys(environment), digest: digestWith(environment) }
  const report = withBooks(dataFolder, (books) => verifyAudit(books, verifying, before))
  for (const line of linesOf(report, new Date())) console.log(line)
  if (isBroken(report)) process.exitCode = 1
  else if (seen && report.end) writeSeen(seen, report.end)
}

function keysIn(file: string): Environment {
  if (!existsSync(file)) throw new Error(`${file} is missing: without the keys nobody can tell what was forged.`)
  return JSON.parse(readFileSync(file, 'utf8')) as Environment
}

function readSeen(file: string): Seen {
  const [, day, place, hash] = /^(\d{4}-\d\d-\d\d) (\d+) ([0-9a-f]{64})\n?$/.exec(readFileSync(file, 'utf8')) ?? []
  if (!day || !place || !hash) throw new Error(`${file} does not say what was seen: a day, a place and a hash.`)
  return { day, place: Number(place), hash }
}

function writeSeen(file: string, { day, place, hash }: Seen): void {
  writeFileSync(`${file}.new`, `${day} ${place} ${hash}\n`)
  renameSync(`${file}.new`, file)
}

function* linesOf({ days, unsealed, strays }: AuditReport, now: Date): Generator<string> {
  for (const day of days) yield `  ${day.day} ${String(day.count).padStart(7)} ${verdictOn(day)}`
  const age = unsealed.oldest
    ? `, the oldest ${Math.round((now.getTime() - unsealed.oldest.getTime()) / 1000)} s old`
    : ''
  yield `  not yet sealed: ${unsealed.count}${age}`
  if (unsealed.forged) yield `  of these forged: ${unsealed.forged}`
  if (strays) yield `  in no place at all: ${strays}`
  const first = days.find(({ fault }) => fault)
  if (first?.fault) yield `The chain is broken, first on ${first.day}: ${wordsOf(first.fault)}.`
  else if (unsealed.forged || strays) yield 'The chain is whole, but there are records that it does not hold.'
  else yield 'The chain is whole.'
}

const verdictOn = ({ fault }: DayReport): string => (fault ? `BROKEN: ${wordsOf(fault)}` : 'ok')

const wordsOf = ({ place, what }: Fault): string =>
  `${place === undefined ? 'the closing' : `record ${place}`} ${faults[what]}`

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
