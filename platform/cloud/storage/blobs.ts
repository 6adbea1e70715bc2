import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Trouble } from '../fault'

/** The bytes of a stored file are gone or cut short. Names the blob, never the path, which may be personal. */
export class DamagedFile extends Trouble {
  constructor(blob: string, what: string) {
    super(`the stored file is damaged: blob ${blob} ${what}`)
  }
}

const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO'])

/** The disk did not take the bytes of a file. */
export class UnwritableFile extends Trouble {
  /** What an upload failed with, in words where the disk is to blame. Names the blob, never the path. */
  static orAsIs(blob: string, error: unknown): unknown {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!noRoom.has(code)) return error
    return new UnwritableFile(`files/incoming/${blob} cannot be written, the disk may be full (${code})`)
  }
}

/** Bytes on disk under names that say nothing: `incoming/` while they arrive, `lost/` when nobody knows them. */
export class Blobs {
  private readonly incoming: string

  constructor(private readonly folder: string) {
    this.incoming = path.join(folder, 'incoming')
    rmSync(this.incoming, { recursive: true, force: true })
    mkdirSync(this.incoming, { recursive: true })
  }

  /** Where a blob is on this machine. */
  fileOf(blob: string): string {
    return path.join(this.folder, blob)
  }

  arriving(blob: string): string {
    return path.join(this.incoming, blob)
  }

  /** Makes an arrived blob one of the stored ones, so that it outlives a power cut. */
  async settle(blob: string): Promise<void> {
    await rename(this.arriving(blob), this.fileOf(blob))
    const handle = await open(this.folder)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }

  async remove(blob: string): Promise<void> {
    await rm(this.fileOf(blob), { force: true })
  }

  /** Opens a blob that must have so many bytes. */
  async open(blob: string, size: number): Promise<FileHandle> {
    const handle = await open(this.fileOf(blob)).catch((error: NodeJS.ErrnoException) => {
      throw new DamagedFile(
        blob,
        error.code === 'ENOENT' ? 'is missing' : `cannot be read (${error.code ?? 'unknown'})`,
      )
    })
    const present = (await handle.stat()).size
    if (present === size) return handle
    await handle.close()
    throw new DamagedFile(blob, `has ${present} bytes instead of ${size}`)
  }

  /** Moves aside what is not among the known ones; answers how many. */
  setAside(known: ReadonlySet<string>): number {
    const strays = readdirSync(this.folder, { withFileTypes: true }).filter(
      (entry) => entry.isFile() && !known.has(entry.name),
    )
    const lost = path.join(this.folder, 'lost')
    if (strays.length) mkdirSync(lost, { recursive: true })
    for (const { name } of strays) renameSync(this.fileOf(name), path.join(lost, name))
    return strays.length
  }
}
