import type { AskedValues } from '../../../miniprogram/contract/case/move'
import type { Seal } from '../../shared/seal'
import { timelineField, type PendingRecord, type PetitionRecord } from './record'

/** What was asked with the event at this place of the timeline. */
export function askedOf({ _id, timeline }: PetitionRecord, place: number, seal: Seal): AskedValues {
  const asked = timeline[place]?.asked
  return asked ? (JSON.parse(seal.open(asked, _id, `${timelineField(place)}.asked`)) as AskedValues) : {}
}

/** What was asked with the move that waits. */
export const pendingAsked = ({ _id }: PetitionRecord, { asked, since }: PendingRecord, seal: Seal): AskedValues =>
  JSON.parse(seal.open(asked, _id, `pending.${since}`)) as AskedValues
