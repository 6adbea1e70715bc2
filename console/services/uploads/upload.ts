import type { Attachment, EvidenceKind } from '../../../miniprogram/contract/evidence'
import type { Reply } from '../../../miniprogram/contract/replies'
import type { AreaName } from '../area-name'
import type { Call } from '../call'
import { persistently } from './persistently'

interface Uploading {
  area: AreaName
  /** To which form or case the file belongs. */
  draft: string
  kind: EvidenceKind
  file: File
  /** Of an earlier try that was interrupted: what has arrived is not sent again. */
  ticket?: string
  onTicket: (id: string) => void
  /** The share that has arrived, 0 to 1. */
  onProgress: (share: number) => void
}

/** Hands in a file by pieces, and has it checked and stored. */
export async function upload(call: Call, uploading: Uploading): Promise<Reply<Attachment>> {
  const { area, draft, kind, file, ticket: earlier, onTicket, onProgress } = uploading
  const ticket = await call(`${area}.desk.ticket`, { draft, kind, bytes: file.size, ticket: earlier })
  if (!ticket.ok) return ticket
  const { id, chunkBytes, have } = ticket.data
  onTicket(id)
  const places = Array.from({ length: Math.ceil(file.size / chunkBytes) }, (_, place) => place)
  const missing = places.filter((place) => !have.includes(place))
  for (const [sent, place] of missing.entries()) {
    const piece = file.slice(place * chunkBytes, (place + 1) * chunkBytes)
    const reply = await persistently(() => call(`${area}.desk.chunk`, { draft, ticket: id, place }, piece))
    if (!reply.ok) return reply
    onProgress((have.length + sent + 1) / places.length)
  }
  return persistently(() => call(`${area}.desk.attach`, { draft, ticket: id, name: file.name.slice(-100) }))
}
