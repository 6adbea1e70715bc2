import { faults } from '../fault'
import type { IndexField } from './indexing/keys'
import type { Sqlite } from './sqlite'

export interface Index {
  id: number
  name: string
  table: string
  fields: IndexField[]
  unique: boolean
  /** The places of its fields on whose paths an array once lay: a document may have several rows. Never turns back. */
  arrays: ReadonlySet<number>
  /** False while it is being built: writes keep it up, no query uses it. */
  ready: boolean
}

export interface Collection {
  id: number
  name: string
  table: string
  /** All of them: what a write has to keep up. */
  indexes: Index[]
  /** Those that queries may use. */
  usable: Index[]
}

const schema = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, fields TEXT NOT NULL,
    is_unique INTEGER NOT NULL, arrays TEXT NOT NULL DEFAULT '[]', ready INTEGER NOT NULL DEFAULT 1,
    UNIQUE (collection, name));`

/** Files of an older version know only that there are arrays: then on every path. */
const arraysOfOld = `
  ALTER TABLE indexes ADD COLUMN arrays TEXT NOT NULL DEFAULT '[]';
  UPDATE indexes SET arrays = '[0,1,2,3,4,5,6,7,8,9]' WHERE multi = 1;`

/** Which collections and indexes there are, as the file says; held in memory and read again after a rollback. */
export class Catalog {
  private collections = new Map<string, Collection>()

  constructor(private readonly sqlite: Sqlite) {
    this.reload()
  }

  /** Makes the tables of the catalog where they are missing. */
  static prepare(sqlite: Sqlite): void {
    sqlite.exec(schema)
    const columns = sqlite.rows<[number, string]>('PRAGMA table_info(indexes)').map(([, name]) => name)
    if (!columns.includes('arrays')) sqlite.exec(arraysOfOld)
  }

  reload(): void {
    const indexes = this.storedIndexes()
    const rows = this.sqlite.rows<[number, string]>('SELECT id, name FROM collections ORDER BY id')
    this.collections = new Map(
      rows.map(([id, name]) => {
        const own = indexes.get(id) ?? []
        return [name, { id, name, table: `documents_${id}`, indexes: own, usable: own.filter(({ ready }) => ready) }]
      }),
    )
  }

  /** Of each collection, by its id. */
  private storedIndexes(): Map<number, Index[]> {
    const sql = 'SELECT collection, id, name, fields, is_unique, arrays, ready FROM indexes ORDER BY id'
    const found = new Map<number, Index[]>()
    const rows = this.sqlite.rows<[number, number, string, string, number, string, number]>(sql)
    for (const [collection, id, name, fields, unique, arrays, ready] of rows) {
      const index: Index = {
        id,
        name,
        table: `keys_${id}`,
        fields: JSON.parse(fields) as IndexField[],
        unique: unique === 1,
        arrays: new Set(JSON.parse(arrays) as number[]),
        ready: ready === 1,
      }
      found.set(collection, [...(found.get(collection) ?? []), index])
    }
    return found
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

  index(collection: string, name: string): Index {
    const found = this.get(collection).indexes.find((index) => index.name === name)
    if (!found) throw new Error(`${collection} has no index ${name}`)
    return found
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

  /** An index without keys, which no query uses yet. */
  addIndex(collection: Collection, name: string, fields: IndexField[], unique: boolean): Index {
    const sql = 'INSERT INTO indexes (collection, name, fields, is_unique, ready) VALUES (?, ?, ?, ?, 0)'
    const { rowid } = this.sqlite.run(sql, collection.id, name, JSON.stringify(fields), Number(unique))
    const primary = unique ? 'key' : 'key, n'
    this.sqlite.exec(
      `CREATE TABLE keys_${rowid} (key BLOB NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (${primary})) WITHOUT ROWID`,
    )
    this.reload()
    return this.index(collection.name, name)
  }

  /** Lets queries use an index whose keys are complete. */
  openIndex(index: Index): void {
    this.sqlite.run('UPDATE indexes SET ready = 1 WHERE id = ?', index.id)
    this.reload()
  }

  dropIndex(index: Index): void {
    this.sqlite.run('DELETE FROM indexes WHERE id = ?', index.id)
    this.sqlite.exec(`DROP TABLE ${index.table}`)
    this.reload()
  }

  markArrays(index: Index, places: number[]): void {
    if (places.every((place) => index.arrays.has(place))) return
    index.arrays = new Set([...index.arrays, ...places])
    this.sqlite.run('UPDATE indexes SET arrays = ? WHERE id = ?', JSON.stringify([...index.arrays]), index.id)
  }
}
