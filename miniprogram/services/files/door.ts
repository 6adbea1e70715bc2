import type { Attachment, EvidenceKind } from '../../contract/evidence'
import type { Ticket } from '../../contract/petition/answers'
import type { Reply } from '../../contract/replies'
import { call } from '../cloud'
import type { FileArea } from './area'

/** How an area takes a file: a place for its bytes, then their check. */
export interface FileDoor {
  ticket: (input: { draft: string; kind: EvidenceKind }) => Promise<Reply<Ticket>>
  attach: (input: { draft: string; ticket: string; name: string }) => Promise<Reply<Attachment>>
}

export const filesOf = (area: FileArea): FileDoor => ({
  ticket: (input) => call(`${area}.ticket`, input),
  attach: (input) => call(`${area}.attach`, input),
})

/** Where the files of petitions go. */
export const petitionFiles = filesOf('petition.evidence')
