import type { PetitionContext } from '../context'
import { notFound } from '../records/not-found'
import type { PetitionPaper, PetitionRecord } from '../records/record'
import { mayRead } from '../views/case'
import { drafted, issued, type Paper } from './of-record'

export interface WantedPaper {
  id: string
  /** Absent: of the move that waits. */
  paper?: string
}

interface Found {
  petition: PetitionRecord
  paper: Paper
  /** Absent: a draft. */
  record?: PetitionPaper
}

/** The document that an officer asks for. @throws NOT_FOUND also for what is not theirs to read */
export async function wantedPaper({ id, paper: wanted }: WantedPaper, context: PetitionContext): Promise<Found> {
  const sight = await context.sight()
  const petition = await context.inSight(id, sight)
  const { pending } = petition
  const record = wanted ? petition.papers.find((one) => one.id === wanted) : undefined
  const draft = wanted || !pending ? undefined : drafted(petition, pending, context)
  const paper = record ? issued(petition, record, context.keys.seal) : draft
  if (!paper || !mayRead(paper.kind, sight)) throw notFound()
  return { petition, paper, ...(record && { record }) }
}
