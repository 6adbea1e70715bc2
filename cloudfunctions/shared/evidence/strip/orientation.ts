const orientationTag = 0x0112

/** Which way up a picture is shown, out of TIFF-formed EXIF; 1 is as stored. */
export function orientationIn(tiff: Buffer): number {
  if (tiff.length < 8) return 1
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const two = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const four = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const directory = four(4)
  if (directory + 2 > tiff.length) return 1
  for (let entry = directory + 2, left = two(directory); left > 0 && entry + 12 <= tiff.length; left--, entry += 12) {
    const value = two(entry + 8)
    if (two(entry) === orientationTag) return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** EXIF that says nothing but the orientation, as a TIFF of 26 bytes. */
export function tiffWith(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(orientationTag, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}
