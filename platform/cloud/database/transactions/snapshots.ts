import { Catalog } from '../catalog'
import type { DocumentId } from '../ids'
import { Reader } from '../reading'
import { openReadOnly, type Sqlite } from '../sqlite'

/** The database as it was at one moment. Until it is let go, the WAL cannot be emptied. */
export interface Snapshot {
  textOf(collection: string, id: DocumentId): string | undefined
  letGo(): void
}

/** Takes snapshots, each over a connection of its own. Connections are used again, for closing one frees it late. */
export class Snapshots {
  private readonly idle: Sqlite[] = []

  constructor(private readonly file: string) {}

  take(): Snapshot {
    const sqlite = this.idle.pop() ?? openReadOnly(this.file)
    sqlite.exec('BEGIN')
    // The first read, of the catalog, fixes the moment.
    const reader = new Reader(sqlite, new Catalog(sqlite))
    return {
      textOf: (collection, id) => reader.find(collection, { query: { _id: id } }).rows[0]?.text,
      letGo: () => {
        sqlite.exec('COMMIT')
        this.idle.push(sqlite)
      },
    }
  }

  close(): void {
    for (const sqlite of this.idle.splice(0)) sqlite.close()
  }
}
