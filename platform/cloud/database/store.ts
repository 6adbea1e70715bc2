import { randomBytes } from 'node:crypto'
import { faults } from '../fault'
import { Catalog, type Collection, type Index } from './catalog'
import { fromText, toText, type Document } from './ejson'
import { GroupCommit } from './group-commit'
import { keysOf, type IndexField } from './indexing/keys'
import { assertId, Reader, type Scan } from './reading'
import { isDuplicate, openSqlite, type Sqlite } from './sqlite'
import { applyUpdate } from './updating/update'

export interface Change {
  query: Document
  multi: boolean
}

const largestDocument = 16 * 1024 * 1024

/** Collections of documents in one file. Writing methods resolve once the change is on disk. */
export class DocumentStore {
  private readonly sqlite: Sqlite
  private readonly commits: GroupCommit
  readonly catalog: Catalog
  readonly reader: Reader

  constructor(
    file: string,
    private readonly envId: string,
  ) {
    this.sqlite = openSqlite(file)
    this.catalog = new Catalog(this.sqlite)
    this.reader = new Reader(this.sqlite, this.catalog)
    this.commits = new GroupCommit(this.sqlite, () => this.catalog.reload())
  }

  createCollection(name: string): Promise<void> {
    return this.commits.write(() => void this.catalog.addCollection(name))
  }

  createIndex(collectionName: string, name: string, fields: IndexField[], unique: boolean): Promise<void> {
    return this.commits.write(() => {
      const index = this.catalog.addIndex(this.catalog.get(collectionName), name, fields, unique)
      const { rows } = this.reader.find(collectionName, { query: {} })
      for (const { n, text } of rows) this.addKeys(collectionName, [index], n, fromText(text))
    })
  }

  dropIndex(index: Index): Promise<void> {
    return this.commits.write(() => this.catalog.dropIndex(index))
  }

  /** All or none of them; returns their ids. */
  insert(name: string, documents: Document[]): Promise<(string | number)[]> {
    return this.commits.write(() => {
      const collection = this.catalog.get(name)
      return documents.map((document) => this.insertOne(collection, document))
    })
  }

  update(name: string, update: Document, { query, multi }: Change): Promise<{ updated: number; scan: Scan }> {
    return this.commits.write(() => {
      const collection = this.catalog.get(name)
      const { rows, scan } = this.reader.find(name, { query, limit: multi ? Infinity : 1 })
      let updated = 0
      for (const { n, text } of rows) {
        const document = fromText(text)
        applyUpdate(document, update, query)
        if (this.replaceRow(collection, n, text, document)) updated++
      }
      return { updated, scan }
    })
  }

  /** Puts a whole document in the place of its id, or makes it. */
  set(name: string, id: string | number, fields: Document): Promise<'updated' | 'created'> {
    return this.commits.write(() => {
      const collection = this.catalog.get(name)
      const document = { _id: id, ...fields }
      const row = this.reader.find(name, { query: { _id: id } }).rows[0]
      if (row) this.replaceRow(collection, row.n, row.text, document)
      else this.insertOne(collection, document)
      return row ? 'updated' : 'created'
    })
  }

  remove(name: string, { query, multi }: Change): Promise<{ deleted: number; scan: Scan }> {
    return this.commits.write(() => {
      const collection = this.catalog.get(name)
      const { rows, scan } = this.reader.find(name, { query, limit: multi ? Infinity : 1 })
      for (const { n, text } of rows) {
        this.removeKeys(collection.indexes, n, fromText(text))
        this.sqlite.run(`DELETE FROM ${collection.table} WHERE n = ?`, n)
      }
      return { deleted: rows.length, scan }
    })
  }

  close(): void {
    this.commits.flush()
    this.sqlite.close()
  }

  private insertOne(collection: Collection, fields: Document): string | number {
    const document = fields['_id'] === undefined ? { ...fields, _id: randomBytes(16).toString('hex') } : fields
    const id = assertId(document['_id'])
    const sql = `INSERT INTO ${collection.table} (id, text) VALUES (?, ?)`
    const { rowid } = this.orDuplicate(collection.name, '_id_', () => this.sqlite.run(sql, id, checkedText(document)))
    this.addKeys(collection.name, collection.indexes, rowid, document)
    return id
  }

  private replaceRow(collection: Collection, n: number, before: string, document: Document): boolean {
    const text = checkedText(document)
    if (text === before) return false
    this.removeKeys(collection.indexes, n, fromText(before))
    this.addKeys(collection.name, collection.indexes, n, document)
    this.sqlite.run(`UPDATE ${collection.table} SET text = ? WHERE n = ?`, text, n)
    return true
  }

  private addKeys(collection: string, indexes: Index[], n: number, document: Document): void {
    for (const index of indexes) {
      const { keys, multi } = keysOf(index.fields, document)
      if (multi) this.catalog.markMulti(index)
      const sql = `INSERT INTO ${index.table} (key, n) VALUES (?, ?)`
      for (const key of keys) this.orDuplicate(collection, index.name, () => this.sqlite.run(sql, key, n))
    }
  }

  private removeKeys(indexes: Index[], n: number, document: Document): void {
    for (const { fields, table } of indexes) {
      const sql = `DELETE FROM ${table} WHERE key = ? AND n = ?`
      for (const key of keysOf(fields, document).keys) this.sqlite.run(sql, key, n)
    }
  }

  /** MongoDB's text without the value, which may be personal. */
  private orDuplicate<Value>(collection: string, index: string, write: () => Value): Value {
    try {
      return write()
    } catch (error) {
      if (!isDuplicate(error)) throw error
      throw faults.badRequest(
        `E11000 duplicate key error collection: ${this.envId}.${collection} index: ${index} dup key`,
      )
    }
  }
}

function checkedText(document: Document): string {
  const operator = Object.keys(document).find((name) => name.startsWith('$'))
  if (operator) throw faults.badRequest(`The dollar ($) prefixed field '${operator}' is not valid for storage`)
  const text = toText(document)
  if (text.length > largestDocument) throw faults.badRequest('document is larger than 16 MB')
  return text
}
