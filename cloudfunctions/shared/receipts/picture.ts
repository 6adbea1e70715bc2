import { deflateSync } from 'node:zlib'
import { create, type QRCodeSegment } from 'qrcode'
import { crc32 } from '../evidence/strip/crc32'

/** Pixels per module, and modules of white around: a code needs four to be found. */
const scale = 6
const margin = 4

/** A receipt's link as a QR code: the address of a PNG. Black and white at one bit a pixel: the `qrcode` package's own picture is five times as heavy and slow. */
export function qrPicture(link: string): string {
  const { modules } = create(segmentsOf(link), { errorCorrectionLevel: 'M' })
  const side = (modules.size + 2 * margin) * scale
  const blank = Buffer.alloc(1 + Math.ceil(side / 8), 0xff)
  // The first byte of a row is its filter: none.
  blank[0] = 0
  const rows: Buffer[] = []
  for (let row = -margin; row < modules.size + margin; row++) {
    const line = Buffer.from(blank)
    const inside = row >= 0 && row < modules.size
    for (let column = 0; column < modules.size; column++) {
      if (inside && modules.get(row, column)) blacken(line, (column + margin) * scale)
    }
    for (let copy = 0; copy < scale; copy++) rows.push(line)
  }
  return `data:image/png;base64,${png(side, Buffer.concat(rows)).toString('base64')}`
}

/** What stands after the `#` is capitals and digits: said here, it need not be found out, which takes most of the time. */
function segmentsOf(link: string): QRCodeSegment[] {
  const from = link.indexOf('#') + 1
  return [
    { data: Buffer.from(link.slice(0, from)), mode: 'byte' },
    { data: link.slice(from), mode: 'alphanumeric' },
  ]
}

function blacken(line: Buffer, from: number): void {
  for (let x = from; x < from + scale; x++) {
    const byte = 1 + (x >> 3)
    line[byte] = (line[byte] ?? 0) & ~(0x80 >> (x & 7))
  }
}

function png(side: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // One bit a pixel, shades of grey.
  header[8] = 1
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')])
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const whole = Buffer.alloc(8 + named.length)
  whole.writeUInt32BE(data.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), 4 + named.length)
  return whole
}
