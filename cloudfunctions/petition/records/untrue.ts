import { askedOf } from '../../shared/case/records/asked'
import type { Seal } from '../../shared/seal'
import type { PetitionRecord } from './record'

/** Whether a petition was closed as untrue, with no review open. */
export function isUntrue(petition: PetitionRecord, seal: Seal): boolean {
  if (petition.status !== 'CLOSED') return false
  const replied = petition.timeline.findLastIndex(({ move, step }) => move === 'reply' && !step)
  return replied >= 0 && askedOf(petition, replied, seal)['finding'] === 'FALSE'
}
