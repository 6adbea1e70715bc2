import { orientationIn, tiffWith } from './orientation'
import { chunksOf, riffOf, type Chunk } from './riff'

const drawing = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const exifFlag = 0x08
const xmpFlag = 0x04

/** Drops XMP and unknown chunks; of EXIF only the orientation stays. */
export function stripWebp(bytes: Buffer): Buffer {
  const chunks = chunksOf(bytes)
  const exif = chunks.find(({ id }) => id === 'EXIF')
  const orientation = exif ? orientationIn(withoutName(exif.content)) : 1
  const kept = chunks
    .filter(({ id }) => drawing.has(id))
    .map((chunk) => (chunk.id === 'VP8X' ? flagged(chunk, orientation !== 1) : chunk))
  if (!kept.some(({ id }) => id.startsWith('VP8') || id === 'ANMF')) throw new RangeError('a WebP without a picture')
  const notes = orientation === 1 ? [] : [{ id: 'EXIF', content: tiffWith(orientation) }]
  return riffOf('WEBP', [...kept, ...notes])
}

/** Some programs write JPEG's name in front of the EXIF. */
function withoutName(content: Buffer): Buffer {
  return content.toString('latin1', 0, 4) === 'Exif' ? content.subarray(6) : content
}

/** The head says which notes follow. */
function flagged({ id, content }: Chunk, exif: boolean): Chunk {
  const head = Buffer.from(content)
  head.writeUInt8((head.readUInt8(0) & ~(exifFlag | xmpFlag)) | (exif ? exifFlag : 0), 0)
  return { id, content: head }
}
