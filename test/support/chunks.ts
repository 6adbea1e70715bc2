import { chunkBytes, type Attachment, type EvidenceKind } from '../../miniprogram/contract/evidence'
import type { Reply } from '../../miniprogram/contract/replies'
import type { ConsoleAsker } from './cloud'
import { sample } from './petitions'

export interface Handing {
  /** Whose desk takes it: that of petitions where nothing is said. */
  area?: 'petition' | 'rights'
  draft: string
  kind: EvidenceKind
  name: string
  bytes?: Buffer
}

/** The pieces of a file, as a console sends them. */
export const piecesOf = (bytes: Buffer): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / chunkBytes) }, (_, place) =>
    bytes.subarray(place * chunkBytes, (place + 1) * chunkBytes),
  )

export const sendPiece = (
  asker: ConsoleAsker,
  draft: string,
  ticket: string,
  place: number,
  bytes: Buffer,
  area = 'petition',
) => asker.sendBytes(`${area}.desk.chunk`, { draft, ticket, place }, bytes)

/** An officer hands in a file from the console: ticket, pieces, attach. Answers what was said last. */
export async function tryHandIn(
  asker: ConsoleAsker,
  { area = 'petition', draft, kind, name, bytes = sample(name) }: Handing,
): Promise<Reply<Attachment>> {
  const { id: ticket } = await asker.get(`${area}.desk.ticket`, { draft, kind, bytes: bytes.length })
  for (const [place, piece] of piecesOf(bytes).entries()) await sendPiece(asker, draft, ticket, place, piece, area)
  return asker.ask(`${area}.desk.attach`, { draft, ticket, name })
}

/** The same, which has to succeed. */
export async function handIn(asker: ConsoleAsker, handing: Handing): Promise<Attachment> {
  const reply = await tryHandIn(asker, handing)
  if (!reply.ok) throw new Error(`${handing.name} was refused: ${JSON.stringify(reply.error)}`)
  return reply.data
}

/** A recording of so many bytes, none of them like its neighbours. */
export function longRecording(length: number): Buffer {
  const head = Buffer.from(
    'RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data\0\0\0\0',
    'latin1',
  )
  const bytes = Buffer.alloc(length)
  for (let place = head.length; place + 4 <= length; place += 4)
    bytes.writeUInt32LE((place * 2654435761) % 2 ** 32, place)
  head.copy(bytes)
  bytes.writeUInt32LE(length - 8, 4)
  bytes.writeUInt32LE(length - head.length, head.length - 4)
  return bytes
}
