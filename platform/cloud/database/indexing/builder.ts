import { asError } from '../../fault'
import type { LogLine } from '../../journal'
import type { Catalog } from '../catalog'
import type { GroupCommit } from '../writing/group-commit'
import type { Rows } from '../writing/rows'
import type { Sqlite } from '../sqlite'

/** Documents in one step: a few ms, between the writes of others. */
const stepSize = 100

export interface BuilderParts {
  sqlite: Sqlite
  catalog: Catalog
  rows: Rows
  commits: GroupCommit
  log: (line: LogLine) => void
}

/** Fills indexes that were added to collections with documents, while everything else goes on. */
export class IndexBuilder {
  private work: Promise<void> = Promise.resolve()
  private stopped = false

  constructor(private readonly parts: BuilderParts) {}

  /** Resolves when every index asked for is built or was given up. */
  get settled(): Promise<void> {
    return this.work
  }

  /** Builds one after the other; an index that cannot be is dropped, and the log says why. */
  later(collection: string, index: string): void {
    this.work = this.buildAfter(this.work, collection, index)
  }

  private async buildAfter(earlier: Promise<void>, collection: string, index: string): Promise<void> {
    await earlier
    try {
      await this.build(collection, index)
    } catch (error) {
      const text = `index ${index} of ${collection} could not be built: ${asError(error).message}`
      this.parts.log({ time: new Date().toISOString(), level: 'error', text })
    }
  }

  /** From the first document to the last; drops the index again when a document does not fit it. */
  async build(collection: string, index: string): Promise<void> {
    const { commits, catalog } = this.parts
    try {
      let last: number | undefined = 0
      while (last !== undefined && !this.stopped) {
        const from: number = last
        last = await commits.write(() => this.step(collection, index, from))
      }
    } catch (error) {
      await commits.write(() => catalog.dropIndex(catalog.index(collection, index)))
      throw error
    }
  }

  /** A restart takes up what is left. */
  stop(): void {
    this.stopped = true
  }

  /** The last row done; nothing when it was the last of all and the index is open to queries. */
  private step(collection: string, name: string, last: number): number | undefined {
    const { sqlite, catalog, rows } = this.parts
    const index = catalog.index(collection, name)
    const sql = `SELECT n, CAST(text AS BLOB) FROM ${catalog.get(collection).table} WHERE n > ? ORDER BY n LIMIT ${stepSize}`
    const page = sqlite.rows<[number, Buffer]>(sql, last)
    for (const [n, bytes] of page) rows.complete(collection, index, { n, text: sqlite.text(bytes) })
    if (page.length === stepSize) return page.at(-1)?.[0]
    catalog.openIndex(index)
    return undefined
  }
}
