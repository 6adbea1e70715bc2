import type { FileHandle } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DamagedFile } from './blobs'
import { contentTypeOf, type ContentType } from './content-type'
import type { FileStore, StoredFile } from './file-store'

interface ByteRange {
  start: number
  end: number
}

/** `bytes=0-99`, `bytes=100-` and `bytes=-100`; undefined when absent or of another kind, null when beyond the file. */
function rangeOf(header: string | undefined, size: number): ByteRange | null | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (!from && !to)) return undefined
  const start = from ? Number(from) : Math.max(0, size - Number(to))
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1
  return start > end || start >= size ? null : { start, end }
}

/** A range of what was read before counts only while the file is the same. */
function rangeFor({ headers }: IncomingMessage, etag: string, size: number): ByteRange | null | undefined {
  const condition = headers['if-range']
  return condition === undefined || condition === etag ? rangeOf(headers.range, size) : undefined
}

function headersOf(file: StoredFile, { type, shown }: ContentType): Record<string, string> {
  const name = encodeURIComponent(path.basename(file.path)).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  )
  return {
    'content-type': type,
    ...(!shown && { 'content-disposition': `attachment; filename*=UTF-8''${name}` }),
    'cache-control': 'private, max-age=60',
    'accept-ranges': 'bytes',
    etag: etagOf(file),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
  }
}

/** A blob never changes, so its name says which version of a file this is. */
const etagOf = ({ blob }: StoredFile) => `"${blob}"`

/**
 * Answers with a file or the part of it that was asked for.
 * @throws DamagedFile before anything is sent
 */
export async function serveFile(
  files: FileStore,
  wanted: StoredFile,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { file, handle } = await openCurrent(files, wanted)
  try {
    await sendFile(file, handle, request, response)
  } finally {
    await handle.close()
  }
}

/** A file may be replaced between the look at its row and the look at its bytes. */
async function openCurrent(files: FileStore, file: StoredFile): Promise<{ file: StoredFile; handle: FileHandle }> {
  try {
    return { file, handle: await files.open(file) }
  } catch (error) {
    const current = files.find(file.path)
    if (!(error instanceof DamagedFile) || !current || current.blob === file.blob) throw error
    return { file: current, handle: await files.open(current) }
  }
}

async function sendFile(
  file: StoredFile,
  handle: FileHandle,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const range = rangeFor(request, etagOf(file), file.size)
  const headers = headersOf(file, await contentTypeOf(handle, file.path))
  if (range === null) {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${file.size}` }).end()
    return
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 }
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': end - start + 1,
    ...(range && { 'content-range': `bytes ${start}-${end}/${file.size}` }),
  })
  if (request.method === 'HEAD' || !file.size) return void response.end()
  await pipeline(handle.createReadStream({ start, end, autoClose: false }), response)
}
