import type { AskedValues } from '../../../../miniprogram/contract/case/move'
import type { Seal } from '../../seal'
import { timelineField, type CaseRecord, type PendingRecord } from './record'

type Living = Pick<CaseRecord, '_id' | 'timeline'>

/** What was asked with the event at this place of the timeline. */
export function askedOf({ _id, timeline }: Living, place: number, seal: Seal): AskedValues {
  const asked = timeline[place]?.asked
  return asked ? (JSON.parse(seal.open(asked, _id, `${timelineField(place)}.asked`)) as AskedValues) : {}
}

/** What was asked with the move that waits. */
export const pendingAsked = (
  { _id }: Pick<CaseRecord, '_id'>,
  { asked, since }: Pick<PendingRecord, 'asked' | 'since'>,
  seal: Seal,
): AskedValues => JSON.parse(seal.open(asked, _id, pendingField(since))) as AskedValues

export const pendingField = (since: number): string => `pending.${since}`
