import { Catalog } from '../catalog'
import type { DocumentId } from '../ids'
import { Reader } from '../reading'
import { openReadOnly, type Sqlite } from '../sqlite'

/** The database as it was at one moment. Holds back the emptying of the WAL until it is closed. */
export class Snapshot {
  private readonly sqlite: Sqlite
  private readonly reader: Reader

  constructor(file: string) {
    this.sqlite = openReadOnly(file)
    this.sqlite.exec('BEGIN')
    // The first read, of the catalog, fixes the moment.
    this.reader = new Reader(this.sqlite, new Catalog(this.sqlite))
  }

  textOf(collection: string, id: DocumentId): string | undefined {
    return this.reader.find(collection, { query: { _id: id } }).rows[0]?.text
  }

  close(): void {
    this.sqlite.close()
  }
}
