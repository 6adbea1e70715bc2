export interface Chunk {
  id: string
  content: Buffer
}

/** The chunks of a RIFF file (WAV, WebP). A last chunk of unknown length, as recorders that stream write it, goes to the end. */
export function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  const declared = 8 + bytes.readUInt32LE(4)
  const end = declared > bytes.length || declared <= 8 ? bytes.length : declared
  for (let at = 12; at + 8 <= end;) {
    const id = bytes.toString('latin1', at, at + 4)
    const length = Math.min(bytes.readUInt32LE(at + 4), end - at - 8)
    chunks.push({ id, content: bytes.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

export function riffOf(form: string, chunks: Chunk[]): Buffer {
  const parts = chunks.flatMap(({ id, content }) => {
    const head = Buffer.alloc(8)
    head.write(id, 0, 'latin1')
    head.writeUInt32LE(content.length, 4)
    return [head, content, Buffer.alloc(content.length % 2)]
  })
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(12)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  head.write(form, 8, 'latin1')
  return Buffer.concat([head, body])
}
