import { faults } from '../../fault'
import { Catalog } from '../catalog'
import type { Document } from '../ejson'
import type { DocumentId } from '../ids'
import { quickBudget } from '../reading/queries'
import { OverBudget, Reader, type Scan } from '../reading/reader'
import { openReadOnly, type Sqlite } from '../sqlite'

/** A snapshot is read in the thread that serves everybody. */
function affordable<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error
    throw faults.unsupported(
      `where() in a transaction that has to look at more than ${quickBudget.documents} documents`,
    )
  }
}

/** The database as it was at one moment. Until it is let go, the WAL cannot be emptied. */
export interface Snapshot {
  textOf(collection: string, id: DocumentId): string | undefined
  /** What may meet a query. */
  superset(collection: string, query: Document): { texts: string[]; scan: Scan }
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
    const reader = new Reader(sqlite, new Catalog(sqlite), quickBudget)
    return {
      textOf: (collection, id) => reader.find(collection, { query: { _id: id } }).rows[0]?.text,
      superset: (collection, query) => affordable(() => reader.superset(collection, query)),
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
