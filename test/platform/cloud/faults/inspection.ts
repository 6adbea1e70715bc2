import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Catalog, type Collection, type Index } from '../../../../platform/cloud/database/catalog'
import { fromText, type Document } from '../../../../platform/cloud/database/ejson'
import { keysOf } from '../../../../platform/cloud/database/indexing/keys'
import { openSqlite, type Sqlite } from '../../../../platform/cloud/database/sqlite'
import { fileFacts } from './operations'

/** Everything stored, and what does not fit together in it. */
export interface Inspected {
  found: Map<string, unknown>
  problems: string[]
}

/** Reads a data folder that nobody serves, past all the code that serves it. */
export function inspect(dataFolder: string): Inspected {
  const inspected: Inspected = { found: new Map(), problems: [] }
  const look = (name: string, at: (sqlite: Sqlite) => void) => {
    const sqlite = openSqlite(path.join(dataFolder, name))
    const [[integrity] = ['nothing']] = sqlite.rows<[string]>('PRAGMA integrity_check')
    if (integrity !== 'ok') inspected.problems.push(`${name}: ${integrity}`)
    at(sqlite)
    sqlite.close()
  }
  look('database.sqlite', (sqlite) => inspectDocuments(sqlite, inspected))
  look('wechat.sqlite', (sqlite) => inspectFiles(sqlite, path.join(dataFolder, 'files'), inspected))
  return inspected
}

function inspectDocuments(sqlite: Sqlite, { found, problems }: Inspected): void {
  const catalog = new Catalog(sqlite)
  const collections = catalog.names().map((name) => catalog.get(name))
  for (const collection of collections) {
    const sql = `SELECT n, id, text FROM ${collection.table}`
    const rows = sqlite
      .rows<[number, string, string]>(sql)
      .map(([n, id, text]) => ({ n, id, document: fromText(text) }))
    for (const { id, document } of rows) {
      if (document['_id'] !== id) problems.push(`${collection.name}: the row of ${id} has another document`)
      found.set(`${collection.name}/${id}`, document)
    }
    for (const index of collection.indexes) problems.push(...indexProblems(sqlite, collection, index, rows))
  }
  const known = collections.flatMap(({ table, indexes }) => [table].concat(indexes.map((index) => index.table)))
  const sql = `SELECT name FROM sqlite_master WHERE type = 'table' AND (name GLOB 'keys_*' OR name GLOB 'documents_*')`
  const present = sqlite.rows<[string]>(sql).map(([name]) => name)
  if (present.toSorted().join() !== known.toSorted().join())
    problems.push(`tables: ${present.join()} for ${known.join()}`)
}

/** The keys of an index are exactly those that its documents demand. */
function indexProblems(
  sqlite: Sqlite,
  collection: Collection,
  index: Index,
  rows: { n: number; document: Document }[],
): string[] {
  const name = `index ${index.name} of ${collection.name}`
  if (!index.ready) return [`${name} was never finished`]
  const demanded = rows.map(({ n, document }) => ({ n, ...keysOf(index.fields, document) }))
  const missing = new Set(demanded.flatMap(({ n, keys }) => keys.map((key) => `${key.toString('hex')} ${n}`)))
  const stored = sqlite.rows<[Buffer, number]>(`SELECT key, n FROM ${index.table}`)
  const spare = stored.filter(([key, n]) => !missing.delete(`${key.toString('hex')} ${n}`))
  return [
    ...(missing.size ? [`${name} lacks ${missing.size} keys`] : []),
    ...(spare.length ? [`${name} has ${spare.length} keys of nothing`] : []),
    ...(demanded.some(({ arrays }) => arrays.some((place) => !index.arrays.has(place)))
      ? [`${name} does not know of its arrays`]
      : []),
  ]
}

/** Every row has its bytes, and no bytes are nobody's. */
function inspectFiles(sqlite: Sqlite, folder: string, { found, problems }: Inspected): void {
  const sql = 'SELECT path, blob, size, owner FROM files'
  const strays = new Set(readdirSync(folder))
  strays.delete('incoming')
  for (const [name, blob, size, owner] of sqlite.rows<[string, string, number, string | null]>(sql)) {
    const file = path.join(folder, blob)
    if (!strays.delete(blob) || !existsSync(file)) {
      problems.push(`the bytes of ${name} are missing`)
      continue
    }
    const facts = fileFacts(readFileSync(file), owner)
    if (facts.size !== size) problems.push(`${name} has ${facts.size} bytes, its row says ${size}`)
    found.set(`files/${name}`, facts)
  }
  const arriving = readdirSync(path.join(folder, 'incoming'))
  const passing = sqlite.rows('SELECT blob FROM passing').length
  if (strays.size) problems.push(`${strays.size} strays among the files: ${[...strays].join()}`)
  if (arriving.length || passing) problems.push(`${arriving.length} half files and ${passing} passing ones are left`)
}
