import type { Collection } from '../catalog'
import { fromText, type Document } from '../ejson'
import type { DocumentId } from '../ids'
import type { Row } from '../reading/reader'
import type { Rows } from '../writing/rows'
import type { Locks } from './locks'

/** Writes from outside transactions: each waits for the transaction that holds its document. */
export class GuardedRows {
  constructor(
    private readonly rows: Rows,
    private readonly locks: Locks,
  ) {}

  insert(collection: Collection, document: Document): DocumentId {
    this.locks.assertFree(collection.name, document['_id'])
    return this.rows.insert(collection, document)
  }

  replace(collection: Collection, row: Row, document: Document): boolean {
    this.assertFree(collection, row)
    return this.rows.replace(collection, row, document)
  }

  remove(collection: Collection, row: Row): void {
    this.assertFree(collection, row)
    this.rows.remove(collection, row)
  }

  private assertFree({ name }: Collection, { text }: Row): void {
    if (!this.locks.none) this.locks.assertFree(name, fromText(text)['_id'])
  }
}
