import { isUtf8 } from 'node:buffer'
import { statSync } from 'node:fs'
import path from 'node:path'
import Libsql from 'libsql'
import { asError, Trouble } from '../fault'

export type SqlValue = string | number | bigint | Buffer | null

/** One connection. Parameters travel as one array, because libsql takes a lone Buffer for a set of named parameters. */
export interface Sqlite {
  run(sql: string, ...values: SqlValue[]): { changes: number; rowid: number }
  /** Rows as tuples, read to the end: an iterator left half-way would pin the WAL. */
  rows<Row extends SqlValue[]>(sql: string, ...values: SqlValue[]): Row[]
  /** What was asked for as bytes, because it may be damaged: libsql ends the whole process on a text that is not UTF-8. */
  text(bytes: Buffer): string
  exec(sql: string): void
  close(): void
}

/** In KiB: at a million documents this holds every page above the leaves, of which SQLite's own 2 MB hold a part. */
const cacheSize = 'cache_size=-16000'

/** How long content may linger in the WAL after the write that replaced or deleted it. */
const checkpointAfterMs = 1000

/** A file that is damaged, or has no room: nothing that was asked of it was done. */
export class DatabaseFailure extends Trouble {
  /** `full`: there was no room, so nothing of it is in the file, not even after a crash. */
  constructor(
    message: string,
    readonly full: boolean,
    options: ErrorOptions,
  ) {
    super(message, options)
  }
}

const failures = /^SQLITE_(FULL|IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY)/
const full = /^SQLITE_(FULL|IOERR_WRITE)/

/** Names the file in an error that is the file's. */
function named<Value>(file: string, ask: () => Value): Value {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof Libsql.SqliteError) || !failures.test(error.code)) throw error
    const isFull = full.test(error.code)
    const trouble = isFull ? 'cannot be written, the disk may be full' : 'cannot be used'
    throw new DatabaseFailure(`${file} ${trouble}: ${error.message} (${error.code})`, isFull, { cause: error })
  }
}

const damaged = (file: string, what: string) => new DatabaseFailure(`${file} cannot be used: ${what}`, false, {})

/** The size of every page, in all files made here. */
const pageBytes = 4096

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** SQLite fills up a page that was cut off with zeros, without a word. After a crash the WAL has the whole page. */
function assertWhole(file: string): void {
  if (sizeOf(file) % pageBytes && !sizeOf(`${file}-wal`)) throw damaged(file, 'it ends in the middle of a page')
}

/** Prepared once, run often. */
function statementsOf(connection: Libsql.Database, file: string): Omit<Sqlite, 'close'> {
  const prepared = new Map<string, Libsql.Statement>()
  const statement = (sql: string) => {
    let known = prepared.get(sql)
    if (!known) prepared.set(sql, (known = connection.prepare(sql)))
    return known
  }
  return {
    run(sql, ...values) {
      const { changes, lastInsertRowid } = named(file, () => statement(sql).run(values))
      return { changes, rowid: Number(lastInsertRowid) }
    },
    rows: <Row extends SqlValue[]>(sql: string, ...values: SqlValue[]) =>
      named(file, () => statement(sql).raw(true).all(values)) as Row[],
    text(bytes) {
      if (!isUtf8(bytes)) throw damaged(file, 'what was a text is none (malformed)')
      return bytes.toString()
    },
    exec: (sql) => void named(file, () => connection.exec(sql)),
  }
}

/** Another view of a file that is open already: between BEGIN and COMMIT it sees one state of it. */
export function openReadOnly(file: string): Sqlite {
  const connection = new Libsql(file, { timeout: 5, readonly: true })
  connection.pragma(cacheSize)
  return { ...statementsOf(connection, path.basename(file)), close: () => void connection.close() }
}

/** Ends what was begun. After some failures SQLite has rolled back by itself. */
export function rollBack(sqlite: Sqlite): void {
  try {
    sqlite.exec('ROLLBACK')
  } catch (error) {
    if (!asError(error).message.includes('no transaction is active')) throw error
  }
}

/** All of what is written, or nothing. */
export function together(sqlite: Sqlite, write: () => void): void {
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    write()
    sqlite.exec('COMMIT')
  } catch (error) {
    rollBack(sqlite)
    throw error
  }
}

function connect(file: string): Libsql.Database {
  const connection = new Libsql(file, { timeout: 5 })
  try {
    for (const setting of ['journal_mode=WAL', 'synchronous=FULL', 'secure_delete=ON', cacheSize])
      connection.pragma(setting)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/**
 * Opens a file whose commits survive a power cut and whose deletions leave no trace in the file.
 * `tell` hears when the WAL could not be emptied; that is tried again.
 * @throws DatabaseFailure when it is no database, or a damaged one
 */
export function openSqlite(file: string, tell: (failure: Error) => void = () => undefined): Sqlite {
  assertWhole(file)
  const connection = named(file, () => connect(file))
  const { run, rows, text, exec } = statementsOf(connection, path.basename(file))

  let checkpoint: NodeJS.Timeout | undefined
  function emptyWal(): void {
    clearTimeout(checkpoint)
    checkpoint = undefined
    try {
      const [[busy] = [0]] = rows<[number]>('PRAGMA wal_checkpoint(TRUNCATE)')
      if (busy) emptyWalSoon()
    } catch (error) {
      // What is in the WAL is as safe there; it only lingers.
      tell(asError(error))
      emptyWalSoon()
    }
  }
  function emptyWalSoon(): void {
    checkpoint ??= setTimeout(emptyWal, checkpointAfterMs).unref()
  }

  return {
    run(sql, ...values) {
      emptyWalSoon()
      return run(sql, ...values)
    },
    rows,
    text,
    exec,
    close() {
      emptyWal()
      clearTimeout(checkpoint)
      connection.close()
    },
  }
}

const uniqueCodes = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'])
/** Another process has it. */
export const isBusy = (error: unknown) => error instanceof Libsql.SqliteError && error.code.startsWith('SQLITE_BUSY')
export const isDuplicate = (error: unknown) => error instanceof Libsql.SqliteError && uniqueCodes.has(error.code)
