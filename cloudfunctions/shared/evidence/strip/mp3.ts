const id3v1Length = 128
const apeFooterLength = 32

/** Drops ID3 and APE tags before and after the sound (MP3 and AAC). */
export function stripMp3(bytes: Buffer): Buffer {
  const start = endOfLeadingTags(bytes)
  const end = startOfTrailingTags(bytes)
  if (start >= end) throw new RangeError('no sound between the tags')
  return Buffer.from(bytes.subarray(start, end))
}

function endOfLeadingTags(bytes: Buffer): number {
  let at = 0
  while (bytes.toString('latin1', at, at + 3) === 'ID3') {
    const footer = bytes.readUInt8(at + 5) & 0x10 ? 10 : 0
    at += 10 + synchsafe(bytes, at + 6) + footer
  }
  return at
}

function startOfTrailingTags(bytes: Buffer): number {
  let end = bytes.length
  for (let before = -1; before !== end;) {
    before = end
    if (nameAt(bytes, end - id3v1Length, 3) === 'TAG') end -= id3v1Length
    if (nameAt(bytes, end - apeFooterLength, 8) === 'APETAGEX') end -= apeLength(bytes, end)
    if (nameAt(bytes, end - 10, 3) === '3DI') end -= 20 + synchsafe(bytes, end - 4)
  }
  return end
}

function apeLength(bytes: Buffer, end: number): number {
  const footer = end - apeFooterLength
  const hasHeader = (bytes.readUInt32LE(footer + 20) & 0x80000000) !== 0
  return bytes.readUInt32LE(footer + 12) + (hasHeader ? apeFooterLength : 0)
}

const nameAt = (bytes: Buffer, at: number, length: number): string =>
  at < 0 ? '' : bytes.toString('latin1', at, at + length)

/** Four bytes of seven bits each. */
function synchsafe(bytes: Buffer, at: number): number {
  return [0, 1, 2, 3].reduce((sum, offset) => sum * 128 + (bytes.readUInt8(at + offset) & 0x7f), 0)
}
