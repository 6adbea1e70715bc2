import { faults } from '../../fault'
import type { Catalog, Collection, Index } from '../catalog'
import { fromText, isDocument, toText, type Document } from '../ejson'
import { assertId, withId } from '../ids'
import { keysOf } from '../indexing/keys'
import type { Row } from '../reading/reader'
import { isDuplicate, type Sqlite } from '../sqlite'

const largestDocument = 16 * 1024 * 1024

/** Writes documents and, with them, their keys in every index. Only within a job of the group commit. */
export class Rows {
  constructor(
    private readonly sqlite: Sqlite,
    private readonly catalog: Catalog,
    private readonly envId: string,
  ) {}

  /** The rows of these numbers that are still there. */
  at(name: string, numbers: number[]): Row[] {
    const sql = `SELECT n, CAST(text AS BLOB) FROM ${this.catalog.get(name).table} WHERE n = ?`
    const found = numbers.flatMap((each) => this.sqlite.rows<[number, Buffer]>(sql, each))
    return found.map(([n, bytes]) => ({ n, text: this.sqlite.text(bytes) }))
  }

  insert(collection: Collection, fields: Document): string | number {
    const document = withId(fields)
    const id = assertId(document['_id'])
    const sql = `INSERT INTO ${collection.table} (id, text) VALUES (?, ?)`
    const { rowid } = this.orDuplicate(collection.name, '_id_', () => this.sqlite.run(sql, id, checkedText(document)))
    this.addKeys(collection.name, collection.indexes, rowid, document)
    return id
  }

  /** False when nothing changes. */
  replace(collection: Collection, { n, text: before }: Row, document: Document): boolean {
    const text = checkedText(document)
    if (text === before) return false
    this.exchangeKeys(collection, n, fromText(before), document)
    this.sqlite.run(`UPDATE ${collection.table} SET text = ? WHERE n = ?`, text, n)
    return true
  }

  remove(collection: Collection, { n, text }: Row): void {
    this.removeKeys(collection.indexes, n, fromText(text))
    this.sqlite.run(`DELETE FROM ${collection.table} WHERE n = ?`, n)
  }

  /** Adds the keys an index lacks for a row; a write may have added them before. */
  complete(collection: string, index: Index, { n, text }: Row): void {
    const { keys, arrays } = keysOf(index.fields, fromText(text))
    this.catalog.markArrays(index, arrays)
    for (const key of keys) {
      if (this.sqlite.run(`INSERT OR IGNORE INTO ${index.table} (key, n) VALUES (?, ?)`, key, n).changes) continue
      const own = this.sqlite.rows(`SELECT n FROM ${index.table} WHERE key = ? AND n = ?`, key, n)
      if (!own.length) throw this.duplicate(collection, index.name)
    }
  }

  private addKeys(collection: string, indexes: Index[], n: number, document: Document): void {
    for (const index of indexes) {
      const { keys, arrays } = keysOf(index.fields, document)
      this.catalog.markArrays(index, arrays)
      this.insertKeys(collection, index, n, keys)
    }
  }

  private removeKeys(indexes: Index[], n: number, document: Document): void {
    for (const { fields, table } of indexes) this.deleteKeys(table, n, keysOf(fields, document).keys)
  }

  /** Of a document's many keys a change touches few: the others stay as they are. */
  private exchangeKeys({ name, indexes }: Collection, n: number, before: Document, after: Document): void {
    const exchanges = indexes.map((index) => {
      const { keys, arrays } = keysOf(index.fields, after)
      const old = keysOf(index.fields, before).keys
      return { index, arrays, gone: without(old, keys), come: without(keys, old) }
    })
    // A value may move from one field to another: all of the old go first.
    for (const { index, gone } of exchanges) this.deleteKeys(index.table, n, gone)
    for (const { index, arrays, come } of exchanges) {
      this.catalog.markArrays(index, arrays)
      this.insertKeys(name, index, n, come)
    }
  }

  private insertKeys(collection: string, { name, table }: Index, n: number, keys: Buffer[]): void {
    const sql = `INSERT INTO ${table} (key, n) VALUES (?, ?)`
    for (const key of keys) this.orDuplicate(collection, name, () => this.sqlite.run(sql, key, n))
  }

  private deleteKeys(table: string, n: number, keys: Buffer[]): void {
    for (const key of keys) this.sqlite.run(`DELETE FROM ${table} WHERE key = ? AND n = ?`, key, n)
  }

  private orDuplicate<Value>(collection: string, index: string, write: () => Value): Value {
    try {
      return write()
    } catch (error) {
      throw isDuplicate(error) ? this.duplicate(collection, index) : error
    }
  }

  /** MongoDB's text without the value, which may be personal. */
  private duplicate(collection: string, index: string) {
    return faults.badRequest(
      `E11000 duplicate key error collection: ${this.envId}.${collection} index: ${index} dup key`,
    )
  }
}

function without(keys: Buffer[], others: Buffer[]): Buffer[] {
  const known = new Set(others.map((key) => key.toString('latin1')))
  return keys.filter((key) => !known.has(key.toString('latin1')))
}

function checkedText(document: Document): string {
  assertNames(document)
  const text = toText(document)
  if (Buffer.byteLength(text) > largestDocument) throw faults.badRequest('document is larger than 16 MB')
  return text
}

/** Names that MongoDB would take for operators. */
function assertNames(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(assertNames)
  if (!isDocument(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$'))
      throw faults.badRequest(`The dollar ($) prefixed field '${name}' is not valid for storage`)
    assertNames(inner)
  }
}
