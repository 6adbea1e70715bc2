import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Sqlite } from '../database/sqlite'

export interface StoredFile {
  path: string
  blob: string
  size: number
  /** The openid that uploaded it; null when a function did. */
  owner: string | null
}

/** More bytes came than allowed. */
export class FileTooLarge extends Error {}

export interface Upload {
  path: string
  owner: string | null
  maxBytes: number
}

const schema = `CREATE TABLE IF NOT EXISTS files (
  path TEXT PRIMARY KEY, blob TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, owner TEXT) WITHOUT ROWID`

/** Files under paths. The path names a row, the row a blob on disk, so no path ever reaches the file system. */
export class FileStore {
  private readonly incoming: string

  constructor(
    private readonly sqlite: Sqlite,
    private readonly folder: string,
  ) {
    sqlite.exec(schema)
    this.incoming = path.join(folder, 'incoming')
    rmSync(this.incoming, { recursive: true, force: true })
    mkdirSync(this.incoming, { recursive: true })
    this.removeStrays()
  }

  /** Keeps a stream; resolves once the bytes, their name and their row are on disk. Nothing stays of one that breaks off. */
  async receive(source: Readable, { path: cloudPath, owner, maxBytes }: Upload): Promise<StoredFile> {
    const blob = randomUUID()
    const arriving = path.join(this.incoming, blob)
    let size = 0
    const counter = new Transform({
      transform(part: Buffer, _, done) {
        size += part.length
        done(size > maxBytes ? new FileTooLarge() : null, part)
      },
    })
    try {
      await pipeline(source, counter, createWriteStream(arriving, { flags: 'wx', flush: true }))
      await rename(arriving, this.fileOf(blob))
      await this.syncFolder()
    } catch (error) {
      await rm(arriving, { force: true })
      throw error
    }
    const replaced = this.find(cloudPath)
    const sql = 'INSERT OR REPLACE INTO files (path, blob, size, owner) VALUES (?, ?, ?, ?)'
    this.sqlite.run(sql, cloudPath, blob, size, owner)
    if (replaced) await rm(this.fileOf(replaced.blob), { force: true })
    return { path: cloudPath, blob, size, owner }
  }

  find(cloudPath: string): StoredFile | undefined {
    const sql = 'SELECT path, blob, size, owner FROM files WHERE path = ?'
    const row = this.sqlite.rows<[string, string, number, string | null]>(sql, cloudPath)[0]
    return row && { path: row[0], blob: row[1], size: row[2], owner: row[3] }
  }

  async remove({ path: cloudPath, blob }: StoredFile): Promise<void> {
    this.sqlite.run('DELETE FROM files WHERE path = ? AND blob = ?', cloudPath, blob)
    await rm(this.fileOf(blob), { force: true })
  }

  /** Where the bytes are on this machine. */
  fileOf(blob: string): string {
    return path.join(this.folder, blob)
  }

  private async syncFolder(): Promise<void> {
    const handle = await open(this.folder)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }

  /** Blobs whose row was never written, or is gone: a start after a crash finds them. */
  private removeStrays(): void {
    const known = new Set(this.sqlite.rows<[string]>('SELECT blob FROM files').map(([blob]) => blob))
    for (const { name } of readdirSync(this.folder, { withFileTypes: true }).filter((entry) => entry.isFile())) {
      if (!known.has(name)) rmSync(this.fileOf(name))
    }
  }
}
