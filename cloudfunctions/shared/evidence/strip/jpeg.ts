import { orientationIn, tiffWith } from './orientation'

const exifName = Buffer.from('Exif\0\0', 'latin1')
const iccName = Buffer.from('ICC_PROFILE\0', 'latin1')
const startOfScan = 0xda
const endOfImage = 0xd9
const comment = 0xfe

/** Keeps what draws the picture: tables, scans, JFIF, Adobe's colour mark and the colour profile; drops all other notes and whatever follows the picture. */
export function stripJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = []
  let orientation = 1
  let at = 2
  for (;;) {
    while (bytes.readUInt8(at) === 0xff && bytes.readUInt8(at + 1) === 0xff) at++
    if (bytes.readUInt8(at) !== 0xff) throw new RangeError('not a JPEG marker')
    const marker = bytes.readUInt8(at + 1)
    if (marker === endOfImage) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) throw new RangeError('a JPEG segment ends too early')
    const content = bytes.subarray(at + 4, end)
    if (marker === 0xe1 && startsWith(content, exifName)) orientation = orientationIn(content.subarray(6))
    const next = marker === startOfScan ? endOfScan(bytes, end) : end
    if (draws(marker, content)) kept.push(bytes.subarray(at, next))
    at = next
  }
  const notes = orientation === 1 ? [] : [exifSegment(orientation)]
  return Buffer.concat([bytes.subarray(0, 2), ...notes, ...kept, Buffer.of(0xff, endOfImage)])
}

function draws(marker: number, content: Buffer): boolean {
  if (marker === 0xe0 || marker === 0xee) return true
  if (marker === 0xe2) return startsWith(content, iccName)
  return !(marker > 0xe0 && marker <= 0xef) && marker !== comment
}

/** Compressed data goes on until a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes.readUInt8(at + 1)
    if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at
  }
  throw new RangeError('a JPEG scan ends too early')
}

function exifSegment(orientation: number): Buffer {
  const content = Buffer.concat([exifName, tiffWith(orientation)])
  const head = Buffer.of(0xff, 0xe1, 0, 0)
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

const startsWith = (content: Buffer, name: Buffer): boolean => content.subarray(0, name.length).equals(name)
