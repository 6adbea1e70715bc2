import { actorsOf, type StaffActor } from '../../../miniprogram/contract/petition/actors'
import { officerAsking, type Caller } from '../../shared/caller'
import type { Command, Condition } from '../../shared/database'
import type { Keys } from '../../shared/keys'
import type { OfficerRecord } from '../../shared/officers'
import { Refusal } from '../../shared/refusal'
import { marksOf } from './marks'

/** The officer who asks: as whom, and which petitions there are for this officer. Every staff query carries the condition. */
export interface Sight {
  officer: OfficerRecord
  as: StaffActor[]
  /** Recusal, and for a unit's own team only what was handed to it. */
  where: Condition
}

/** @throws DENIED for whoever handles no petitions. */
export async function sightOf(caller: Caller, keys: Keys, _: Command): Promise<Sight> {
  const officer = await officerAsking(caller)
  const as = actorsOf(officer)
  if (!as.length) throw new Refusal('DENIED')
  const cleared = { barred: _.nin(marksOf(officer, keys)) }
  const where = officer.unitKind === 'team' ? { ...cleared, team: officer.unit } : cleared
  return { officer, as, where }
}
