import { crc32 } from './crc32'
import { orientationIn, tiffWith } from './orientation'

const signatureLength = 8
/** What draws the picture or its colours; everything else is a note. */
const drawing = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT pHYs bKGD acTL fcTL fdAT'.split(' '))

export function stripPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = []
  let orientation = 1
  for (let at = signatureLength, type = ''; type !== 'IEND';) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) throw new RangeError('a PNG chunk ends too early')
    type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'eXIf') orientation = orientationIn(bytes.subarray(at + 8, end - 4))
    if (drawing.has(type)) kept.push(bytes.subarray(at, end))
    at = end
  }
  const [header = Buffer.alloc(0), ...rest] = kept
  const notes = orientation === 1 ? [] : [chunk('eXIf', tiffWith(orientation))]
  return Buffer.concat([bytes.subarray(0, signatureLength), header, ...notes, ...rest])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
