import Libsql from 'libsql'

export type SqlValue = string | number | bigint | Buffer | null

/** One connection. Parameters travel as one array, because libsql takes a lone Buffer for a set of named parameters. */
export interface Sqlite {
  run(sql: string, ...values: SqlValue[]): { changes: number; rowid: number }
  /** Rows as tuples, read to the end: an iterator left half-way would pin the WAL. */
  rows<Row extends SqlValue[]>(sql: string, ...values: SqlValue[]): Row[]
  exec(sql: string): void
  close(): void
}

/** How long content may linger in the WAL after the write that replaced or deleted it. */
const checkpointAfterMs = 1000

/** Prepared once, run often. */
function statementsOf(connection: Libsql.Database): Omit<Sqlite, 'close'> {
  const prepared = new Map<string, Libsql.Statement>()
  const statement = (sql: string) => {
    let known = prepared.get(sql)
    if (!known) prepared.set(sql, (known = connection.prepare(sql)))
    return known
  }
  return {
    run(sql, ...values) {
      const { changes, lastInsertRowid } = statement(sql).run(values)
      return { changes, rowid: Number(lastInsertRowid) }
    },
    rows: <Row extends SqlValue[]>(sql: string, ...values: SqlValue[]) => statement(sql).raw(true).all(values) as Row[],
    exec: (sql) => void connection.exec(sql),
  }
}

/** Another view of a file that is open already: between BEGIN and COMMIT it sees one state of it. */
export function openReadOnly(file: string): Sqlite {
  const connection = new Libsql(file, { timeout: 5, readonly: true })
  return { ...statementsOf(connection), close: () => void connection.close() }
}

/** Opens a file whose commits survive a power cut and whose deletions leave no trace in the file. */
export function openSqlite(file: string): Sqlite {
  const connection = new Libsql(file, { timeout: 5 })
  for (const setting of ['journal_mode=WAL', 'synchronous=FULL', 'secure_delete=ON']) connection.pragma(setting)
  const { run, rows, exec } = statementsOf(connection)

  let checkpoint: NodeJS.Timeout | undefined
  function emptyWal(): void {
    clearTimeout(checkpoint)
    checkpoint = undefined
    const [[busy] = [0]] = rows<[number]>('PRAGMA wal_checkpoint(TRUNCATE)')
    if (busy) emptyWalSoon()
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
    exec,
    close() {
      emptyWal()
      clearTimeout(checkpoint)
      connection.close()
    },
  }
}

const uniqueCodes = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'])
export const isDuplicate = (error: unknown) => error instanceof Libsql.SqliteError && uniqueCodes.has(error.code)
