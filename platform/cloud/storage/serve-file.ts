import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FileStore, StoredFile } from './file-store'

/** Types a browser may show. Everything else is a download: an uploaded page must not run under this address. */
const shownTypes: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.mov': 'video/quicktime',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.aac': 'audio/aac',
  '.wav': 'audio/wav',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
}

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

function headersOf({ path: cloudPath }: StoredFile): Record<string, string> {
  const type = shownTypes[path.extname(cloudPath).toLowerCase()]
  return {
    'content-type': type ?? 'application/octet-stream',
    ...(!type && { 'content-disposition': 'attachment' }),
    'cache-control': 'private, max-age=60',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
  }
}

/** Answers with a file or the part of it that was asked for. */
export async function serveFile(
  files: FileStore,
  file: StoredFile,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const range = rangeOf(request.headers.range, file.size)
  const headers = headersOf(file)
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
  await pipeline(createReadStream(files.fileOf(file.blob), { start, end }), response)
}
