import { holder } from '../holder'
import { Shelf } from './database'

export interface StoredFile {
  content: Blob
  created: number
}

export const userFolder = 'wxfile://usr'

/** Files of the phone's holder: temporary ones until the page is left, others in the browser's database. */
class FileStore {
  private readonly shelf = new Shelf<StoredFile>(`phone-files:${holder}`)
  private readonly files = new Map<string, StoredFile>()
  private readonly addresses = new Map<string, string>()

  /** Settled once the files of earlier visits are known. */
  readonly ready = this.load()

  /** Takes a new file in; it is gone when the page is left. */
  addTemporary(content: Blob, extension = extensionOf(content)): string {
    const path = `wxfile://tmp_${crypto.randomUUID().replaceAll('-', '')}${extension}`
    this.files.set(path, { content, created: Date.now() })
    return path
  }

  async keep(path: string, content: Blob): Promise<void> {
    const file = { content, created: Date.now() }
    this.forgetAddress(path)
    this.files.set(path, file)
    await this.shelf.put(path, file)
  }

  async remove(path: string): Promise<void> {
    this.forgetAddress(path)
    this.files.delete(path)
    await this.shelf.remove(path)
  }

  find(path: string): StoredFile | undefined {
    return this.files.get(path)
  }

  paths(prefix: string): string[] {
    return [...this.files.keys()].filter((path) => path.startsWith(prefix))
  }

  /** An address that `<img>` and the like can load; none if there is no such file. */
  address(path: string): string | undefined {
    const file = this.files.get(path)
    if (!file) return undefined
    const known = this.addresses.get(path) ?? URL.createObjectURL(file.content)
    this.addresses.set(path, known)
    return known
  }

  private async load(): Promise<void> {
    for (const [path, file] of await this.shelf.entries()) this.files.set(path, file)
  }

  private forgetAddress(path: string): void {
    const address = this.addresses.get(path)
    if (address) URL.revokeObjectURL(address)
    this.addresses.delete(path)
  }
}

export const fileStore = new FileStore()

const extensions: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/svg+xml': '.svg',
  'video/mp4': '.mp4',
  'video/webm': '.webm',
  'video/quicktime': '.mov',
  'audio/wav': '.wav',
  'audio/mpeg': '.mp3',
  'audio/mp4': '.m4a',
}

function extensionOf(content: Blob): string {
  const named = content instanceof File ? /\.[a-z0-9]+$/i.exec(content.name)?.[0] : undefined
  return named?.toLowerCase() ?? extensions[content.type] ?? ''
}
