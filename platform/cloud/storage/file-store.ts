import { randomUUID } from 'node:crypto'
import { createWriteStream, rmSync } from 'node:fs'
import { rm, type FileHandle } from 'node:fs/promises'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DatabaseFailure, together, type Sqlite } from '../database/sqlite'
import { Blobs, UnwritableFile } from './blobs'

export interface StoredFile {
  path: string
  blob: string
  size: number
  /** The openid that uploaded it; null when a function did. */
  owner: string | null
}

/** More bytes came than allowed. */
export class FileTooLarge extends Error {}
/** The path belongs to somebody else. */
export class PathTaken extends Error {}
/** No byte came for too long. */
export class UploadStalled extends Error {}

export interface Upload {
  path: string
  owner: string | null
  maxBytes: number
  /** How long to wait for the next bytes. */
  stallMs?: number
  /** Asked once the bytes are here: somebody else may have taken the path meanwhile. */
  mayReplace?: (present: StoredFile) => boolean
}

const schema = `
  CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, blob TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, owner TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS passing (blob TEXT PRIMARY KEY) WITHOUT ROWID`
const columns = 'SELECT path, blob, size, owner FROM files'
const defaultStallMs = 30_000

/**
 * Files under paths. The path names a row, the row a blob on disk, so no path ever reaches the file system.
 * `passing` lists blobs that are not yet, or no longer, anybody's: after a crash they are deleted.
 */
export class FileStore {
  private readonly blobs: Blobs
  /** Blobs that no row knew at the start; they lie in `lost/`. */
  readonly lost: number

  constructor(
    private readonly sqlite: Sqlite,
    folder: string,
  ) {
    sqlite.exec(schema)
    this.blobs = new Blobs(folder)
    for (const [blob] of sqlite.rows<[string]>('SELECT blob FROM passing'))
      rmSync(this.blobs.fileOf(blob), { force: true })
    sqlite.run('DELETE FROM passing')
    this.lost = this.blobs.setAside(new Set(sqlite.rows<[string]>('SELECT blob FROM files').map(([blob]) => blob)))
  }

  /** Keeps a stream; resolves once the bytes, their name and their row are on disk. Nothing stays of one that breaks off. */
  async receive(source: Readable, upload: Upload): Promise<StoredFile> {
    const { path, owner } = upload
    const { blob, size } = await this.settle(source, upload)
    const file = { path, blob, size, owner }
    const replaced = this.find(path)
    if (replaced && upload.mayReplace?.(replaced) === false) {
      await this.forget(blob)
      throw new PathTaken()
    }
    try {
      this.enter(file, replaced)
    } catch (error) {
      // Its bytes may be what fills the disk. After another failure a crash could still bring the row to light.
      if (error instanceof DatabaseFailure && error.full) await this.blobs.remove(blob)
      throw error
    }
    if (replaced) await this.forget(replaced.blob)
    return file
  }

  find(path: string): StoredFile | undefined {
    return this.sqlite.rows<FileRow>(`${columns} WHERE path = ?`, path).map(fileOf)[0]
  }

  /** So many files whose paths begin so, in the order of their paths. */
  list(prefix: string, { after = '', limit = 1000 }: { after?: string; limit?: number } = {}): StoredFile[] {
    const sql = `${columns} WHERE substr(path, 1, length(?)) = ? AND path > ? ORDER BY path LIMIT ?`
    return this.sqlite.rows<FileRow>(sql, prefix, prefix, after, limit).map(fileOf)
  }

  /** Every file, page by page. */
  *all(): Generator<StoredFile> {
    let page = this.list('')
    while (page.length) {
      yield* page
      page = this.list('', { after: page.at(-1)?.path ?? '' })
    }
  }

  totals(): { count: number; bytes: number } {
    const [row] = this.sqlite.rows<[number, number]>('SELECT count(*), coalesce(sum(size), 0) FROM files')
    return { count: row?.[0] ?? 0, bytes: row?.[1] ?? 0 }
  }

  async remove({ path, blob }: StoredFile): Promise<void> {
    together(this.sqlite, () => {
      this.sqlite.run('DELETE FROM files WHERE path = ? AND blob = ?', path, blob)
      this.sqlite.run('INSERT OR IGNORE INTO passing (blob) VALUES (?)', blob)
    })
    await this.forget(blob)
  }

  /** @throws DamagedFile when its bytes are missing or too few. */
  open({ blob, size }: StoredFile): Promise<FileHandle> {
    return this.blobs.open(blob, size)
  }

  /** Brings the bytes of an upload to disk; until they have a row, a restart deletes them. */
  private async settle(source: Readable, { maxBytes, stallMs = defaultStallMs }: Upload) {
    const blob = randomUUID()
    const arriving = this.blobs.arriving(blob)
    const counter = counting(maxBytes, stallMs)
    try {
      await pipeline(source, counter.stream, createWriteStream(arriving, { flags: 'wx', flush: true }))
      this.sqlite.run('INSERT INTO passing (blob) VALUES (?)', blob)
      await this.blobs.settle(blob)
      return { blob, size: counter.size() }
    } catch (error) {
      await rm(arriving, { force: true })
      throw UnwritableFile.orAsIs(blob, error)
    } finally {
      counter.stop()
    }
  }

  private enter({ path, blob, size, owner }: StoredFile, replaced: StoredFile | undefined): void {
    together(this.sqlite, () => {
      const sql = 'INSERT OR REPLACE INTO files (path, blob, size, owner) VALUES (?, ?, ?, ?)'
      this.sqlite.run(sql, path, blob, size, owner)
      this.sqlite.run('DELETE FROM passing WHERE blob = ?', blob)
      if (replaced) this.sqlite.run('INSERT INTO passing (blob) VALUES (?)', replaced.blob)
    })
  }

  private async forget(blob: string): Promise<void> {
    await this.blobs.remove(blob)
    try {
      this.sqlite.run('DELETE FROM passing WHERE blob = ?', blob)
    } catch (error) {
      // What was asked is done. A restart strikes it off the list.
      if (!(error instanceof DatabaseFailure && error.full)) throw error
    }
  }
}

type FileRow = [path: string, blob: string, size: number, owner: string | null]
const fileOf = ([path, blob, size, owner]: FileRow): StoredFile => ({ path, blob, size, owner })

/** Counts what passes and breaks off what is too much, or too slow in coming. */
function counting(maxBytes: number, stallMs: number) {
  let size = 0
  const stalled = () => stream.destroy(new UploadStalled())
  const stream = new Transform({
    transform(part: Buffer, _, done) {
      size += part.length
      waiting.refresh()
      done(size > maxBytes ? new FileTooLarge() : null, part)
    },
  })
  const waiting = setTimeout(stalled, stallMs)
  return { stream, size: () => size, stop: () => clearTimeout(waiting) }
}
