import type { Page } from '../../../miniprogram/contract/case/answers'
import type { QueuedRights, RightsCase, RightsRow } from '../../../miniprogram/contract/rights/desk-answers'
import { rightsActorOf, rightsActorsWho } from '../../../miniprogram/contract/rights/actors'
import {
  rightsMoveOf,
  rightsMovesFor,
  rightsStaffMoves,
  rightsStepAt,
  type RightsStaffMove,
} from '../../../miniprogram/contract/rights/moves'
import { rightsStatusOf } from '../../../miniprogram/contract/rights/statuses'
import { contentments } from '../../../miniprogram/contract/rights/moves/applicant'
import { rightsOutcomes } from '../../../miniprogram/contract/rights/moves/inquiry'
import type { Rows } from '../../shared/case/records/store'
import { asOf, insteadShown, standing, type Held } from '../../shared/case/standing'
import { earlierOf } from '../../shared/case/views/earlier'
import { eventAt } from '../../shared/case/views/events'
import { pendingOf } from '../../shared/case/views/pending'
import { viewing } from '../../shared/evidence/view'
import type { Seal } from '../../shared/seal'
import { rightsArea } from '../area'
import { handlerField } from '../moving/appointing'
import { factsOf } from '../moving/facts'
import type { RowRecord } from '../records/applications'
import type { RightsRecord } from '../records/record'
import { heldIn, type Sight } from '../records/sight'
import { filesOf } from './files'
import { summaryOf, type Viewing } from './own'
import { applicantOf, grantsOf, measuresOf, writtenOf } from './parts'

export const rowsOf = ({ rows, next }: Rows<RowRecord>, seal: Seal): Page<RightsRow> => ({
  items: rows.map((row) => rowOf(row, seal)),
  ...(next && { next }),
})

export function rowOf(row: RowRecord, seal: Seal): RightsRow {
  const { _id, handlers, pending } = row
  const waits = pending && !pending.returned ? rightsStepAt(pending.move, pending.agreed)?.label : undefined
  return {
    ...summaryOf(row, seal),
    applicant: applicantOf(row, seal),
    handlers: handlers.map(({ id, name }) => seal.open(name, _id, handlerField(id))),
    ...(waits && { waits }),
    ...(pending?.returned && { returned: true as const }),
  }
}

/** What waits for the officer's own step. */
export function queuedOf(row: RowRecord, sight: Sight, seal: Seal): QueuedRights {
  const { waitsFor = [] } = rightsStatusOf(row.status)
  const acting = row.pending ? { may: false } : standing(heldIn(row, sight), waitsFor)
  return { ...rowOf(row, seal), ...insteadShown(acting, seal) }
}

/** For whom each move would be made, where it is somebody else's to make. */
const insteadOf = (
  moves: readonly RightsStaffMove[],
  posts: readonly Held[],
  seal: Seal,
): NonNullable<RightsCase['instead']> =>
  Object.fromEntries(
    moves.flatMap((name) => {
      const { instead } = insteadShown(standing(posts, rightsMoveOf(name).by), seal)
      return instead ? [[name, instead]] : []
    }),
  )

/** Whether whoever only comments reads this: what the applicant was told, and the own steps. */
const isKnown = ({ words, actor }: RightsRecord['timeline'][number], posts: readonly Held[]): boolean =>
  words !== undefined || posts.some(({ holder }) => holder._id === actor)

/** What somebody of the case sees. */
export async function caseOf(record: RightsRecord, sight: Sight, viewed: Viewing): Promise<RightsCase> {
  const { seal, files, calendar, now } = viewed
  const { _id, phone, version, pending, papers, outcome, satisfaction } = record
  const show = await viewing(filesOf(record), seal, files)
  const posts = heldIn(record, sight)
  const open = rightsMovesFor(factsOf(record, now, calendar), asOf(posts)).filter(
    (name) => !pending || rightsMoveOf(name).besides,
  )
  const moves = open.filter((name): name is RightsStaffMove => Object.hasOwn(rightsStaffMoves, name))
  const earlier = earlierOf(rightsArea, record, moves, seal)
  const instead = insteadOf(moves, posts, seal)
  const commenting = asOf(posts).every((actor) => rightsActorOf(actor).comments)
  const seen = record.timeline.flatMap((event, place) => (!commenting || isKnown(event, posts) ? [place] : []))
  const signer = { officer: sight.officer, posts, clearedBy: rightsActorsWho('clears') }
  return {
    ...rowOf(record, seal),
    ...writtenOf(record, seal),
    ...(phone && { phone: seal.open(phone, _id, 'phone') }),
    version,
    moves,
    ...(Object.keys(instead).length > 0 && { instead }),
    ...(Object.keys(earlier).length > 0 && { earlier }),
    events: seen.map((place) => eventAt(rightsArea, record, place, { seal, show, written: !commenting })),
    papers: papers.map(({ id, kind, number, at }) => ({ id, kind, number, at: at.toISOString() })),
    evidence: show(record.evidence),
    measures: measuresOf(record, seal, show),
    lawyers: grantsOf(record, seal, now),
    ...(pending && !commenting && { pending: pendingOf(rightsArea, record, pending, signer, seal) }),
    ...(outcome && { outcome: rightsOutcomes[outcome] }),
    ...(satisfaction && { satisfaction: contentments[satisfaction] }),
  }
}
