import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditDay } from '../../cloudfunctions/shared/audit/day'
import { unsealed, type SealedRecord, type WaitingRecord } from '../../cloudfunctions/shared/audit/record'
import type { AuditBooks } from '../../cloudfunctions/shared/audit/verify'
import { Catalog } from '../../platform/cloud/database/catalog'
import { Reader } from '../../platform/cloud/database/reading/reader'
import { openReadOnly } from '../../platform/cloud/database/sqlite'

/** Reads the audit of a data folder as it is at this moment. A service that runs on it is not disturbed, and no record is written. */
export function withBooks<Result>(dataFolder: string, read: (books: AuditBooks) => Result): Result {
  const file = join(dataFolder, 'database.sqlite')
  if (!existsSync(file)) throw new Error(`${dataFolder} holds no records of this service.`)
  const sqlite = openReadOnly(file)
  try {
    // One state of the file from the first question to the last.
    sqlite.exec('BEGIN')
    const catalog = new Catalog(sqlite)
    if (!catalog.has('auditdays')) throw new Error(`${dataFolder} is of a version that kept no audit.`)
    return read(booksIn(new Reader(sqlite, catalog)))
  } finally {
    sqlite.close()
  }
}

function booksIn(reader: Reader): AuditBooks {
  // An index gives them in order: only one day's records are held in memory.
  const every = (collection: string, query: Record<string, unknown>, ...by: string[]) => {
    const order = by.map((path): [string, 1] => [path, 1])
    const { documents, sorted } = reader.each(collection, query, order)
    if (!sorted) throw new Error(`${collection} has no index by ${by.join()}.`)
    return documents as Iterable<unknown>
  }
  return {
    days: [...(every('auditdays', { _id: { $gt: '' } }, '_id') as Iterable<AuditDay>)],
    sealed: every('audit', { day: { $lt: unsealed } }, 'day', 'place') as Iterable<SealedRecord>,
    waiting: every('audit', { day: unsealed }) as Iterable<WaitingRecord>,
    total: reader.count('audit', {}).total,
  }
}
