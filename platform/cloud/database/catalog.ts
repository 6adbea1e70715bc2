import { faults } from '../fault'
import type { IndexField } from './indexing/keys'
import type { Sqlite } from './sqlite'

export interface Index {
  id: number
  name: string
  table: string
  fields: IndexField[]
  unique: boolean
  /** An array once lay on one of its paths: a document may have several rows. Never turns back. */
  multi: boolean
}

export interface Collection {
  id: number
  name: string
  table: string
  indexes: Index[]
}

const schema = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, fields TEXT NOT NULL,
    is_unique INTEGER NOT NULL, multi INTEGER NOT NULL DEFAULT 0, UNIQUE (collection, name));`

/** Which collections and indexes there are, as the file says; held in memory and read again after a rollback. */
export class Catalog {
  private collections = new Map<string, Collection>()

  constructor(private readonly sqlite: Sqlite) {
    sqlite.exec(schema)
    this.reload()
  }

  reload(): void {
    const rows = this.sqlite.rows<[number, string]>('SELECT id, name FROM collections ORDER BY id')
    this.collections = new Map(
      rows.map(([id, name]) => [name, { id, name, table: `documents_${id}`, indexes: this.indexesOf(id) }]),
    )
  }

  private indexesOf(collection: number): Index[] {
    const sql = 'SELECT id, name, fields, is_unique, multi FROM indexes WHERE collection = ? ORDER BY id'
    return this.sqlite
      .rows<[number, string, string, number, number]>(sql, collection)
      .map(([id, name, fields, unique, multi]) => ({
        id,
        name,
        table: `keys_${id}`,
        fields: JSON.parse(fields) as IndexField[],
        unique: unique === 1,
        multi: multi === 1,
      }))
  }

  names(): string[] {
    return [...this.collections.keys()]
  }

  has(name: string): boolean {
    return this.collections.has(name)
  }

  get(name: string): Collection {
    const collection = this.collections.get(name)
    if (!collection) throw faults.noCollection(name)
    return collection
  }

  addCollection(name: string): Collection {
    const { rowid } = this.sqlite.run('INSERT INTO collections (name) VALUES (?)', name)
    // Without a declared type the id keeps its own: 1 and "1" are two documents.
    this.sqlite.exec(
      `CREATE TABLE documents_${rowid} (n INTEGER PRIMARY KEY AUTOINCREMENT, id NOT NULL UNIQUE, text TEXT NOT NULL)`,
    )
    this.reload()
    return this.get(name)
  }

  addIndex(collection: Collection, name: string, fields: IndexField[], unique: boolean): Index {
    const sql = 'INSERT INTO indexes (collection, name, fields, is_unique) VALUES (?, ?, ?, ?)'
    const { rowid } = this.sqlite.run(sql, collection.id, name, JSON.stringify(fields), Number(unique))
    const primary = unique ? 'key' : 'key, n'
    this.sqlite.exec(
      `CREATE TABLE keys_${rowid} (key BLOB NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (${primary})) WITHOUT ROWID`,
    )
    this.reload()
    const index = this.get(collection.name).indexes.find(({ id }) => id === rowid)
    if (!index) throw new Error(`index ${name} was not written`)
    return index
  }

  dropIndex(index: Index): void {
    this.sqlite.run('DELETE FROM indexes WHERE id = ?', index.id)
    this.sqlite.exec(`DROP TABLE ${index.table}`)
    this.reload()
  }

  markMulti(index: Index): void {
    if (index.multi) return
    this.sqlite.run('UPDATE indexes SET multi = 1 WHERE id = ?', index.id)
    index.multi = true
  }
}
