import { draftSteps } from '../../../miniprogram/contract/case/move'
import type { PendingMove } from '../../../miniprogram/contract/petition/desk-answers'
import { stepAt } from '../../../miniprogram/contract/petition/moves'
import type { Seal } from '../../shared/seal'
import { signersOf } from '../moving/facts'
import { askedOf, pendingAsked } from '../records/asked'
import { timelineField, type EventRecord, type PendingRecord, type PetitionRecord } from '../records/record'
import { insteadOf, may, type Sight } from '../records/sight'

/** An event with its place in the timeline. */
interface Placed {
  event: EventRecord
  place: number
}

/** A drafted move as those see it who may sign it. */
export function pendingOf(record: PetitionRecord, pending: PendingRecord, sight: Sight, seal: Seal): PendingMove {
  const { officer } = sight
  const signers = signersOf(record, pending)
  const { move, since, agreed, returned } = pending
  const step = stepAt(move, agreed)
  const after = record.timeline.map((event, place) => ({ event, place })).slice(since)
  return {
    move,
    asked: pendingAsked(record, pending, seal),
    step: step?.label ?? '',
    signed: after
      .filter(({ event }) => event.move === move)
      .map((one) => ({
        label: draftSteps[one.event.step ?? 'agreed'],
        by: nameAt(record, one, seal),
        at: one.event.at.toISOString(),
      })),
    mine: !returned && step !== undefined && !signers.includes(officer._id) && insteadOf(sight, step.by, signers).may,
    own: isOwn(record, pending, sight),
    mayDrop: mayDrop(record, pending, sight),
    ...(returned && returnedOf(record, pending, after, seal)),
  }
}

export const isOwn = ({ timeline }: PetitionRecord, { since }: PendingRecord, { officer }: Sight): boolean =>
  timeline[since]?.actor === officer._id

/** What came back to an author who does not take it up must not lie there for ever. */
export const mayDrop = (record: PetitionRecord, pending: PendingRecord, sight: Sight): boolean =>
  isOwn(record, pending, sight) || (pending.returned === true && may('clears', sight))

/** Who sent it back and why; or which signer told of a conflict of interest, which is nobody else's to read. */
function returnedOf(record: PetitionRecord, pending: PendingRecord, after: Placed[], seal: Seal) {
  const signers = signersOf(record, pending)
  const sent = after.findLast(({ event }) => event.step === 'returned')
  const last = sent ?? after.find(({ event }) => event.note === 'conflict' && signers.includes(event.actor))
  if (!last) return {}
  const { reason } = sent ? askedOf(record, sent.place, seal) : { reason: '已登记回避，请重新提交审签' }
  const by = nameAt(record, last, seal)
  return { returned: { by, at: last.event.at.toISOString(), reason: typeof reason === 'string' ? reason : '' } }
}

const nameAt = ({ _id }: PetitionRecord, { event, place }: Placed, seal: Seal): string =>
  event.by ? seal.open(event.by, _id, `${timelineField(place)}.by`) : ''
