import type { Attachment, EvidenceKind } from '../../contract/evidence'
import type { Ticket } from '../../contract/petition/answers'
import type { Reply } from '../../contract/replies'
import { call } from '../cloud'

/** The two actions by which an area of the service takes a file: a place for it, then its check. */
export interface FileDoor {
  ticket: (input: { draft: string; kind: EvidenceKind }) => Promise<Reply<Ticket>>
  attach: (input: { draft: string; ticket: string; name: string }) => Promise<Reply<Attachment>>
}

/** Where the files of petitions go. */
export const petitionFiles: FileDoor = {
  ticket: (input) => call('petition.evidence.ticket', input),
  attach: (input) => call('petition.evidence.attach', input),
}
