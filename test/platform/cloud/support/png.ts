import { inflateSync } from 'node:zlib'

export interface Pixels {
  width: number
  height: number
  /** Red, green, blue, alpha of each, row by row. */
  data: Uint8ClampedArray
}

/** Reads a PNG of eight bits a channel with alpha, not interlaced: what the cloud draws. */
export function readPng(bytes: Buffer): Pixels {
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  if (bytes.readUInt32BE(24) !== 0x08_06_00_00) throw new Error('not a PNG of this kind')
  const lines = inflateSync(Buffer.concat(imageParts(bytes)))
  const stride = width * 4
  const data = new Uint8ClampedArray(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x < 4 ? 0 : (data[at - 4] ?? 0)
      const up = y ? (data[at - stride] ?? 0) : 0
      const corner = x < 4 || !y ? 0 : (data[at - stride - 4] ?? 0)
      const predicted = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0
      data[at] = ((lines[y * (stride + 1) + 1 + x] ?? 0) + predicted) & 255
    }
  }
  return { width, height, data }
}

function imageParts(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) !== 'IDAT') continue
    parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  }
  return parts
}

/** PNG's Paeth predictor. */
function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}
