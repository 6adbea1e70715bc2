import type { PendingMove } from '../../../../miniprogram/contract/case/answers'
import { draftSteps } from '../../../../miniprogram/contract/case/move'
import type { OfficerRecord } from '../../officers/record'
import type { Seal } from '../../seal'
import type { CaseArea } from '../area'
import { insteadShown, standing, type Held } from '../standing'
import { signersOf } from '../moving/life'
import { askedOf, pendingAsked } from '../records/asked'
import { timelineField, type CaseRecord, type EventRecord, type PendingRecord } from '../records/record'

/** Who looks at a drafted move, by which posts, and who clears the desk. */
export interface Signer {
  officer: OfficerRecord
  posts: readonly Held[]
  clearedBy: readonly string[]
}

/** An event with its place in the timeline. */
interface Placed {
  event: EventRecord
  place: number
}

/** A drafted move as those see it who may sign it. */
export function pendingOf<Move extends string>(
  { stepAt }: Pick<CaseArea, 'stepAt'>,
  record: CaseRecord,
  pending: PendingRecord & { move: Move },
  signer: Signer,
  seal: Seal,
): PendingMove<Move> {
  const { officer, posts, clearedBy } = signer
  const signers = signersOf(record, pending)
  const { move, since, agreed, returned } = pending
  const step = stepAt(move, agreed)
  const acting = step && !returned && !signers.includes(officer._id) && standing(posts, step.by, signers)
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
    mine: acting ? acting.may : false,
    ...(acting && insteadShown(acting, seal)),
    own: isOwn(record, pending, officer),
    // What came back to an author who does not take it up must not lie there for ever.
    mayDrop: isOwn(record, pending, officer) || (returned === true && standing(posts, clearedBy).may),
    ...(returned && returnedOf(record, pending, after, seal)),
  }
}

export const isOwn = ({ timeline }: CaseRecord, { since }: PendingRecord, { _id }: OfficerRecord): boolean =>
  timeline[since]?.actor === _id

/** Who sent it back and why; or which signer told of a conflict of interest, which is nobody else's to read. */
function returnedOf(record: CaseRecord, pending: PendingRecord, after: Placed[], seal: Seal) {
  const signers = signersOf(record, pending)
  const sent = after.findLast(({ event }) => event.step === 'returned')
  const last = sent ?? after.find(({ event }) => event.note === 'conflict' && signers.includes(event.actor))
  if (!last) return {}
  const { reason } = sent ? askedOf(record, sent.place, seal) : { reason: '已登记回避，请重新提交审签' }
  const by = nameAt(record, last, seal)
  return { returned: { by, at: last.event.at.toISOString(), reason: typeof reason === 'string' ? reason : '' } }
}

const nameAt = ({ _id }: CaseRecord, { event, place }: Placed, seal: Seal): string =>
  event.by ? seal.open(event.by, _id, `${timelineField(place)}.by`) : ''
