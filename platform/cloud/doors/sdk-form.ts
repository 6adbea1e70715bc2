import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { faults } from '../fault'
import type { WireBody } from '../actions'

/** Media that WeChat checks has 10 MB at most; the rest is small. */
const limits = { fileSize: 11 * 1024 * 1024, files: 20 }

/** Reads a form of the SDK: texts, and `requestData` as bytes. */
export async function readForm(request: IncomingMessage): Promise<WireBody> {
  // A part that is not called a file would be decoded as text, which ruins bytes.
  const reader = new Busboy({ headers: request.headers as BusboyHeaders, limits, isPartAFile: () => true })
  const parts: [string, Buffer][] = []
  let tooLarge = false
  reader.on('filesLimit', () => (tooLarge = true))
  reader.on('file', (name, stream) => {
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('limit', () => (tooLarge = true))
    stream.on('end', () => parts.push([name, Buffer.concat(pieces)]))
  })
  await pipeline(request, reader)
  if (tooLarge) throw faults.invalid('the form is too large')
  return Object.fromEntries(parts.map(([name, bytes]) => [name, name === 'requestData' ? bytes : bytes.toString()]))
}
