import type { PaperFile } from '../../../miniprogram/contract/petition/answers'
import type { PetitionContext } from '../context'
import { mayRead } from '../views/case'
import { notFound } from '../records/not-found'
import { contentOf } from './content-of'
import { paperDocument } from './document'
import { drafted, fileName, issued } from './of-record'

interface Request {
  id: string
  /** Absent: of the move that waits. */
  paper?: string
}

/** A document as a file, to be printed, sealed and sent. */
export async function print({ id, paper: wanted }: Request, context: PetitionContext): Promise<PaperFile> {
  const { seal } = context.keys
  const sight = await context.sight()
  const petition = await context.inSight(id, sight)
  const paper = petition.papers.find((one) => one.id === wanted)
  const asked = paper
    ? issued(petition, paper, seal)
    : wanted
      ? undefined
      : petition.pending && drafted(petition, petition.pending, seal)
  if (!asked || !mayRead(asked.kind, sight)) throw notFound()
  const document = await paperDocument(contentOf(asked.kind, asked.input))
  return { name: fileName(asked), bytes: document.toString('base64') }
}
