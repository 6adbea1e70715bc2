import { fileStore } from '../files/file-store'
import { contentOf } from '../files/source'
import { api, ApiFailure } from './call'

type Encoding = 'base64' | 'hex' | 'utf8' | 'utf-8' | 'ascii' | 'latin1' | 'binary'

const missing = (path: string) => new ApiFailure(`no such file or directory, open ${path}`, { errno: 1300002 })

async function mustRead(path: string): Promise<Blob> {
  const content = await contentOf(path)
  if (!content) throw missing(path)
  return content
}

/** Only the user's own folder may be written to. */
function mayWrite(path: string): string {
  if (!path.startsWith('wxfile://usr/')) throw new ApiFailure(`permission denied, open ${path}`, { errno: 1300013 })
  return path
}

const binaryText = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

const encodings: Record<Encoding, (bytes: Uint8Array) => string> = {
  base64: (bytes) => btoa(binaryText(bytes)),
  hex: (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  utf8: (bytes) => new TextDecoder().decode(bytes),
  'utf-8': (bytes) => new TextDecoder().decode(bytes),
  ascii: binaryText,
  latin1: binaryText,
  binary: binaryText,
}

function bytesOf(data: string | ArrayBuffer, encoding: Encoding = 'utf8'): Blob {
  if (typeof data !== 'string') return new Blob([data])
  if (encoding !== 'base64') return new Blob([data])
  return new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))])
}

interface ReadOptions {
  filePath: string
  encoding?: Encoding
  position?: number
  length?: number
}

async function readFile({ filePath, encoding, position = 0, length }: ReadOptions) {
  const content = await mustRead(filePath)
  const part = content.slice(position, length === undefined ? content.size : position + length)
  const bytes = await part.arrayBuffer()
  return { data: encoding ? encodings[encoding](new Uint8Array(bytes)) : bytes }
}

const digests: Record<string, string> = { sha1: 'SHA-1', sha256: 'SHA-256' }

async function fileInfo({ filePath, digestAlgorithm = 'md5' }: { filePath: string; digestAlgorithm?: string }) {
  const content = await mustRead(filePath)
  const name = digests[digestAlgorithm]
  // A browser has no MD5: the size is answered without a digest rather than with a wrong one.
  if (!name) return { size: content.size }
  const bytes = new Uint8Array(await crypto.subtle.digest(name, await content.arrayBuffer()))
  return { size: content.size, digest: encodings.hex(bytes) }
}

/** WeChat moves the temporary file: its old path is gone. */
async function saveFile({ tempFilePath, filePath }: { tempFilePath: string; filePath?: string }) {
  const content = await mustRead(tempFilePath)
  const extension = /\.\w+$/.exec(tempFilePath)?.[0] ?? ''
  const savedFilePath = filePath
    ? mayWrite(filePath)
    : `wxfile://store_${crypto.randomUUID().replaceAll('-', '')}${extension}`
  await fileStore.keep(savedFilePath, content)
  await fileStore.remove(tempFilePath)
  return { savedFilePath }
}

async function unlink({ filePath }: { filePath: string }) {
  if (!fileStore.find(filePath)) throw missing(filePath)
  await fileStore.remove(filePath)
}

const savedFiles = () => ({
  fileList: fileStore.paths('wxfile://store_').map((filePath) => {
    const file = fileStore.find(filePath)
    return { filePath, size: file?.content.size ?? 0, createTime: Math.floor((file?.created ?? 0) / 1000) }
  }),
})

function access(path: string): void {
  const folder = fileStore.paths(`${path.replace(/\/$/, '')}/`).length > 0
  if (path !== 'wxfile://usr' && !folder && !fileStore.find(path)) throw missing(path)
}

interface WriteOptions {
  filePath: string
  data: string | ArrayBuffer
  encoding?: Encoding
}

const manager = {
  access: api('access', ({ path }: { path: string }) => access(path)),
  accessSync: access,
  readFile: api('readFile', readFile),
  writeFile: api('writeFile', ({ filePath, data, encoding }: WriteOptions) =>
    fileStore.keep(mayWrite(filePath), bytesOf(data, encoding)),
  ),
  copyFile: api('copyFile', async ({ srcPath, destPath }: { srcPath: string; destPath: string }) =>
    fileStore.keep(mayWrite(destPath), await mustRead(srcPath)),
  ),
  saveFile: api('saveFile', saveFile),
  unlink: api('unlink', unlink),
  removeSavedFile: api('removeSavedFile', unlink),
  getSavedFileList: api('getSavedFileList', savedFiles),
  getFileInfo: api('getFileInfo', fileInfo),
  stat: api('stat', async ({ path }: { path: string }) => {
    const { size } = await mustRead(path)
    const time = Math.floor((fileStore.find(path)?.created ?? 0) / 1000)
    const kind = { isFile: () => true, isDirectory: () => false }
    return { stats: { size, mode: 33206, lastAccessedTime: time, lastModifiedTime: time, ...kind } }
  }),
  // Folders are only a part of a file's name here.
  mkdir: api('mkdir', ({ dirPath }: { dirPath: string }) => void mayWrite(`${dirPath}/`)),
}

export const fileApi = {
  getFileSystemManager: () => manager,
  saveFile: manager.saveFile,
  getFileInfo: manager.getFileInfo,
  getSavedFileList: manager.getSavedFileList,
  removeSavedFile: manager.removeSavedFile,
}
