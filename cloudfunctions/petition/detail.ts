import type { PetitionCase } from '../../miniprogram/contract/petition/answers'
import { officerAsking } from '../shared/caller'
import type { PetitionContext } from './context'
import { notFound } from './records/not-found'
import { caseOf } from './records/views'

export async function detail(
  { id }: { id: string },
  { caller, petitions, keys, files }: PetitionContext,
): Promise<PetitionCase> {
  const officer = await officerAsking(caller)
  const petition = await petitions.forOfficer(id, officer.unitPath)
  if (!petition) throw notFound()
  return caseOf(petition, officer, keys.seal, files)
}
