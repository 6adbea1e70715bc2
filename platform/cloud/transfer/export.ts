import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Catalog } from '../database/catalog'
import { openSqlite, type Sqlite } from '../database/sqlite'
import { lockFolder } from '../lock'
import { FileStore, type StoredFile } from '../storage/file-store'
import { toLine, writeLines } from './lines'
import { collectionFile, placeOf, places, type FileEntry, type Manifest } from './manifest'

export interface Export {
  /** Of a server that does not run. */
  dataFolder: string
  /** Made; must not be there yet, or be empty. */
  folder: string
  tell: (progress: string) => void
}

/** Writes everything stored into a folder, entirely or not at all. */
export async function exportData({ dataFolder, folder, tell }: Export): Promise<Manifest> {
  if (!existsSync(path.join(dataFolder, 'database.sqlite')))
    throw new Error(`${dataFolder} holds no data of this cloud`)
  if (existsSync(folder) && readdirSync(folder).length) throw new Error(`${folder} is not empty`)
  const unlock = lockFolder(dataFolder)
  const making = `${path.resolve(folder)}.partial`
  try {
    rmSync(making, { recursive: true, force: true })
    // Who reads an export reads everything.
    mkdirSync(path.join(making, places.collections), { recursive: true, mode: 0o700 })
    const collections = await exportDocuments(dataFolder, making, tell)
    const files = await exportFiles(dataFolder, making, tell)
    const manifest: Manifest = { format: 1, exportedAt: new Date().toISOString(), collections, files }
    const text = `${JSON.stringify(manifest, null, 2)}\n`
    await writeFile(path.join(making, places.manifest), text, { flush: true })
    if (existsSync(folder)) rmdirSync(folder)
    renameSync(making, folder)
    return manifest
  } finally {
    rmSync(making, { recursive: true, force: true })
    unlock()
  }
}

async function exportDocuments(dataFolder: string, to: string, tell: Export['tell']): Promise<Manifest['collections']> {
  const sqlite = openSqlite(path.join(dataFolder, 'database.sqlite'))
  try {
    Catalog.prepare(sqlite)
    const catalog = new Catalog(sqlite)
    const written: Manifest['collections'] = {}
    for (const name of catalog.names()) {
      const lines = storedLines(sqlite, catalog.get(name).table)
      const { count, sha256 } = await writeLines(path.join(to, collectionFile(name)), lines)
      written[name] = { documents: count, sha256 }
      tell(`${name}: ${count} documents`)
    }
    return written
  } finally {
    sqlite.close()
  }
}

function* storedLines(sqlite: Sqlite, table: string): Generator<string> {
  const sql = `SELECT n, CAST(text AS BLOB) FROM ${table} WHERE n > ? ORDER BY n LIMIT 500`
  let last = 0
  for (;;) {
    const page = sqlite.rows<[number, Buffer]>(sql, last)
    for (const [n, bytes] of page) {
      yield toLine(sqlite.text(bytes))
      last = n
    }
    if (!page.length) return
  }
}

async function exportFiles(dataFolder: string, to: string, tell: Export['tell']): Promise<Manifest['files']> {
  const sqlite = openSqlite(path.join(dataFolder, 'wechat.sqlite'))
  try {
    const files = new FileStore(sqlite, path.join(dataFolder, 'files'))
    const entries: FileEntry[] = []
    for (const file of files.all()) {
      entries.push(await exportFile(files, file, to))
      if (entries.length % 1000 === 0) tell(`files: ${entries.length}`)
    }
    const { count, sha256 } = await writeLines(
      path.join(to, places.fileList),
      entries.map((entry) => JSON.stringify(entry)),
    )
    const bytes = entries.reduce((sum, { size }) => sum + size, 0)
    tell(`files: ${count}, ${bytes} bytes`)
    return { count, bytes, sha256 }
  } finally {
    sqlite.close()
  }
}

async function exportFile(files: FileStore, file: StoredFile, to: string): Promise<FileEntry> {
  const handle = await files.open(file)
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(part: Buffer, _, done) {
      hash.update(part)
      done(null, part)
    },
  })
  try {
    const at = freePlace(to, file)
    const entry = { path: file.path, size: file.size, owner: file.owner, ...(at && { at }) }
    const target = path.join(to, placeOf({ ...entry, sha256: '' }))
    await pipeline(
      handle.createReadStream({ start: 0, autoClose: false }),
      hashing,
      createWriteStream(target, { flags: 'wx', flush: true }),
    )
    return { ...entry, sha256: hash.digest('hex') }
  } finally {
    await handle.close()
  }
}

const longestName = 240

/** Nothing when the file can lie under its own path: cloud storage may have `a` and `a/b`, and longer names than a disk. */
function freePlace(to: string, file: StoredFile): string | undefined {
  const target = path.join(to, places.files, file.path)
  const short = file.path.split('/').every((part) => Buffer.byteLength(part) <= longestName)
  if (short && makeFolder(path.dirname(target)) && !existsSync(target)) return undefined
  mkdirSync(path.join(to, places.apart), { recursive: true })
  return `${places.apart}/${file.blob}`
}

function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    return true
  } catch (error) {
    if (['EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}
