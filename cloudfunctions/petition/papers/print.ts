import type { PaperFile } from '../../../miniprogram/contract/petition/answers'
import type { Keys } from '../../shared/keys'
import type { PetitionContext } from '../context'
import type { PetitionRecord } from '../records/record'
import { mayRead } from '../views/case'
import { notFound } from '../records/not-found'
import { paperDocument } from './document'
import { drafted, fileName, issued, type Paper } from './of-record'
import { proofPicture } from './proof'

interface Request {
  id: string
  /** Absent: of the move that waits. */
  paper?: string
}

/** A document as a file, to be printed, sealed and sent. */
export async function print({ id, paper: wanted }: Request, context: PetitionContext): Promise<PaperFile> {
  const sight = await context.sight()
  const petition = await context.inSight(id, sight)
  const paper = wanted ? numbered(petition, wanted, context.keys) : waiting(petition, context.keys)
  if (!paper || !mayRead(paper.kind, sight)) throw notFound()
  const document = await paperDocument(paper.content)
  return { name: fileName(paper, petition.number), bytes: document.toString('base64') }
}

/** An issued one, with the code by which anyone can check it. */
function numbered(petition: PetitionRecord, id: string, { seal, signer }: Keys): Paper | undefined {
  const paper = petition.papers.find((one) => one.id === id)
  if (!paper) return undefined
  const { kind, content } = issued(petition, paper, seal)
  return { kind, content: { ...content, proof: proofPicture(paper.claim, signer()) } }
}

const waiting = (petition: PetitionRecord, { seal }: Keys): Paper | undefined =>
  petition.pending && drafted(petition, petition.pending, seal)
