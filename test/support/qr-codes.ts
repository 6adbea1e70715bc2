import { inflateSync } from 'node:zlib'
import jsQR from 'jsqr'

/** What a scanner reads off a PNG of ours: one bit a pixel, no filters. */
export function readQrCode(png: Buffer): string | undefined {
  const side = png.readUInt32BE(16)
  const start = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)))
  const width = 1 + Math.ceil(side / 8)
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const white = ((rows[y * width + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
      pixels.fill(white * 255, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return jsQR(pixels, side, side)?.data
}
