import type { Inspector, Post, RollcallCase, RollcallRow } from '../../../miniprogram/contract/inspection/answers'
import {
  rollcallMovesFor,
  rollcallStaffMoves,
  rollcallStepAt,
  type RollcallStaffMove,
} from '../../../miniprogram/contract/inspection/rollcall/moves'
import { asOf } from '../../shared/case/standing'
import { eventAt } from '../../shared/case/views/events'
import { pendingOf } from '../../shared/case/views/pending'
import type { Keys } from '../../shared/keys'
import type { Seal } from '../../shared/seal'
import type { Units } from '../../shared/units'
import { factsOf, rollcallArea } from '../area'
import type { RollcallRecord } from '../records/rollcall-record'
import type { RollcallRowRecord } from '../records/rollcalls'
import { heldIn, type Sight } from '../records/sight'

interface Viewing {
  keys: Keys
  units: Units
  now: Date
}

export const inspectorsOf = (
  { _id, inspectors }: Pick<RollcallRecord, '_id' | 'inspectors'>,
  seal: Seal,
): Inspector[] =>
  inspectors.map(({ id, name, certificate }) => ({
    name: seal.open(name, _id, `inspector.${id}`),
    certificate: seal.open(certificate, _id, `certificate.${id}`),
  }))

export function rowOf(row: RollcallRowRecord, seal: Seal): RollcallRow {
  const { _id, number, kind, status, task, minutes, issuedAt, closesAt, asked, pending } = row
  const waits = pending && !pending.returned ? rollcallStepAt(pending.move, pending.agreed)?.label : undefined
  return {
    id: _id,
    number,
    purpose: kind,
    status,
    task: seal.open(task, _id, 'task'),
    minutes,
    inspectors: inspectorsOf(row, seal),
    ...(issuedAt && { issuedAt: issuedAt.toISOString() }),
    ...(closesAt && { closesAt: closesAt.toISOString() }),
    asked,
    ...(waits && { waits }),
    ...(pending?.returned && { returned: true as const }),
  }
}

/** What its people see. */
export async function caseOf(
  record: RollcallRecord,
  sight: Sight,
  { keys, units, now }: Viewing,
): Promise<RollcallCase> {
  const { seal } = keys
  const { _id, version, pending, post, spreadAfter } = record
  const posts = heldIn(record, sight)
  const open = pending ? [] : rollcallMovesFor(factsOf(record, now), asOf(posts))
  const named = await Promise.all(record.units.map((id) => units.named(id)))
  return {
    ...rowOf(record, seal),
    version,
    moves: open.filter((name): name is RollcallStaffMove => Object.hasOwn(rollcallStaffMoves, name)),
    events: record.timeline.map((_event, place) =>
      eventAt(rollcallArea, record, place, { seal, show: () => [], written: true }),
    ),
    ...(pending && {
      pending: pendingOf(rollcallArea, record, pending, { officer: sight.officer, posts, clearedBy: ['asker'] }, seal),
    }),
    ...(post && { post: postOf(seal.open(post, _id, 'post')) }),
    units: named.flatMap((unit) => unit?.name ?? []),
    named: record.named.length,
    ...(spreadAfter !== undefined && { spreading: true as const }),
  }
}

export const postOf = (json: string): Post => JSON.parse(json) as Post
