import { isUtf8 } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type/core'

/** How a file is handed out. What is not shown is a download: an uploaded page must not run under this address. */
export interface ContentType {
  type: string
  shown: boolean
}

/** Kinds a browser shows or plays without executing anything of theirs. */
const shownKinds =
  /^(image\/(jpeg|png|apng|gif|webp|avif|bmp|heic|heif)|audio\/[\w.-]+|video\/[\w.-]+|application\/pdf)$/
/** What a browser plays only under its registered name. */
const registered: Record<string, string> = { 'audio/x-m4a': 'audio/mp4', 'video/x-m4v': 'video/mp4' }
const textNames = new Set(['.txt', '.log', '.csv', '.md'])
const download: ContentType = { type: 'application/octet-stream', shown: false }

/** So many bytes tell what a file is. */
const sampleBytes = 4100

/** By its first bytes; the name counts only for text, which has no mark of its own. */
export async function contentTypeOf(handle: FileHandle, cloudPath: string): Promise<ContentType> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0)
  const sample = buffer.subarray(0, bytesRead)
  const detected = await fileTypeFromBuffer(sample)
  if (detected) {
    const type = registered[detected.mime] ?? detected.mime
    return shownKinds.test(type) ? { type, shown: true } : download
  }
  const named = textNames.has(path.extname(cloudPath).toLowerCase())
  return named && isText(sample) ? { type: 'text/plain; charset=utf-8', shown: true } : download
}

/** Whole characters of UTF-8 without control characters; the sample may end within the last one. */
function isText(sample: Buffer): boolean {
  const whole = sample.length < sampleBytes ? [0] : [0, 1, 2, 3]
  return !sample.includes(0) && whole.some((cut) => isUtf8(sample.subarray(0, sample.length - cut)))
}
