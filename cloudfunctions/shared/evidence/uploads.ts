import { chunkBytes } from '../../../miniprogram/contract/evidence'
import type { Download, Files } from '../files'
import type { AttachmentRecord } from './attachments'

type Upload = Pick<AttachmentRecord, 'uploadPath' | 'chunks'>

/** Where the bytes of an upload lie, in order: a phone's in one file, a console's in pieces. */
export function uploadPathsOf({ uploadPath, chunks }: Upload): string[] {
  if (!chunks) return [uploadPath]
  return Array.from({ length: Math.ceil(chunks.bytes / chunkBytes) }, (_, place) => chunkPath(uploadPath, place))
}

export const chunkPath = (uploadPath: string, place: number): string => `${uploadPath}-${place}`

/** How long the piece at this place has to be; 0 where there is none. */
export const chunkLength = (bytes: number, place: number): number =>
  Math.max(0, Math.min(chunkBytes, bytes - place * chunkBytes))

/** Whether every piece has arrived; a phone's upload does not say. */
export const isWhole = (upload: Upload): boolean => upload.chunks?.have.length === uploadPathsOf(upload).length

/** Puts it together. */
export async function readUpload(upload: Upload, most: number, files: Files): Promise<Download> {
  if (upload.chunks && !isWhole(upload)) return { state: 'missing' }
  const parts: Buffer[] = []
  for (const path of uploadPathsOf(upload)) {
    const part = await files.read(path, most)
    if (part.state !== 'read') return part
    parts.push(part.bytes)
  }
  return { state: 'read', bytes: parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts) }
}
