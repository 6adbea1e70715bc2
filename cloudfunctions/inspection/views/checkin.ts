import type { Card, Checkin, CheckinRow, Post } from '../../../miniprogram/contract/inspection/answers'
import {
  checkinMoveOf,
  checkinMovesFor,
  type CheckinMoveName,
} from '../../../miniprogram/contract/inspection/checkin/moves'
import { confidenceFor } from '../../../miniprogram/contract/inspection/rollcall/confidence'
import { rollcallLimits } from '../../../miniprogram/contract/inspection/rollcall/limits'
import type { Calendar } from '../../shared/calendar/calendar'
import { deadline } from '../../shared/calendar/deadline'
import { viewing } from '../../shared/evidence/view'
import type { Files } from '../../shared/files'
import type { Seal } from '../../shared/seal'
import { picturesOf, type CheckinRecord, type FixValues } from '../records/checkin-record'
import type { RollcallRowRecord } from '../records/rollcalls'
import { inspectorsOf, postOf } from './rollcall'

interface Viewing {
  seal: Seal
  files: Files
  calendar: Calendar
  now: Date
}

/** As whom it is looked at. */
type By = 'officer' | 'asker'

const fixOf = ({ _id, answer }: CheckinRecord, seal: Seal): FixValues | undefined =>
  answer?.fix && (JSON.parse(seal.open(answer.fix, _id, 'fix')) as FixValues)

/** A row of the board. */
export function checkinRowOf(record: CheckinRecord, seal: Seal): CheckinRow {
  const { _id, name, number, unitName, state, at, reached, answer } = record
  const fix = fixOf(record, seal)
  return {
    id: _id,
    name: seal.open(name, _id, 'name'),
    number: seal.open(number, _id, 'number'),
    unitName,
    state,
    at: at.toISOString(),
    ...(reached && { reached }),
    ...(answer && { confidence: confidenceFor(answer.doubts), doubts: answer.doubts }),
    ...(fix && { latitude: fix.latitude, longitude: fix.longitude }),
    ...(fix?.distance !== undefined && { distance: fix.distance }),
  }
}

/** One request and its answer, for its officer or for its inspectors. */
export async function checkinOf(
  record: CheckinRecord,
  rollcall: RollcallRowRecord,
  by: By,
  { seal, files, calendar, now }: Viewing,
): Promise<Checkin> {
  const { _id, state, askedAt, closesAt } = record
  const pictures = picturesOf(record)
  const show = await viewing(pictures, seal, files)
  const post = postIn(record, seal)
  const card = cardOf(record, seal)
  return {
    id: _id,
    task: seal.open(rollcall.task, rollcall._id, 'task'),
    purpose: rollcall.kind,
    inspectors: inspectorsOf(rollcall, seal),
    status: rollcall.status,
    state,
    ...(by === 'asker' && {
      officer: {
        name: seal.open(record.name, _id, 'name'),
        number: seal.open(record.number, _id, 'number'),
        unitName: record.unitName,
      },
    }),
    askedAt: askedAt.toISOString(),
    closesAt: closesAt.toISOString(),
    ...(post && { post }),
    may: mayNow(record, rollcall, by, { calendar, now }),
    ...(card && { card }),
    pictures: show(pictures),
    said: record.said.map((_said, place) => saidAt(record, place, seal)),
  }
}

function saidAt({ _id, said }: CheckinRecord, place: number, seal: Seal): Checkin['said'][number] {
  const one = said[place]
  if (!one) throw new Error(`Nothing was said at ${place}.`)
  const { at, move, words, by } = one
  const field = saidField(place)
  const asked = JSON.parse(seal.open(words, _id, field)) as Record<string, string>
  return {
    at: at.toISOString(),
    label: checkinMoveOf(move).label,
    words: wordsOf(move, asked),
    ...(by && { by: seal.open(by, _id, `${field}.by`) }),
  }
}

export const saidField = (place: number): string => `said.${place}`

/** The moves that are open to one of them now. */
export function mayNow(
  { state, closesAt }: Pick<CheckinRecord, 'state' | 'closesAt'>,
  { status }: Pick<RollcallRowRecord, 'status'>,
  by: By,
  { calendar, now }: Pick<Viewing, 'calendar' | 'now'>,
): CheckinMoveName[] {
  const appealable = now <= deadline(closesAt, rollcallLimits.appeal, calendar).dueAt
  return checkinMovesFor({ state, status, appealable }, by)
}

const postIn = ({ _id, post }: CheckinRecord, seal: Seal): Post | undefined =>
  post && postOf(seal.open(post, _id, 'post'))

function cardOf(record: CheckinRecord, seal: Seal): Card | undefined {
  const { answer } = record
  const fix = fixOf(record, seal)
  if (!answer || !fix) return undefined
  const { doubts, takenAt, receivedAt, openedAt, ahead } = answer
  return {
    ...fix,
    confidence: confidenceFor(doubts),
    doubts,
    takenAt: takenAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    openedAt: openedAt.toISOString(),
    ahead,
  }
}

/** What was asked, each by its label where there is more than one. */
function wordsOf(move: CheckinMoveName, asked: Record<string, string>): string {
  const { asks } = checkinMoveOf(move)
  const said = Object.keys(asks).filter((field) => asked[field])
  if (said.length === 1 && Object.keys(asks).length === 1) return asked[said[0] ?? ''] ?? ''
  return said.map((field) => `${asks[field]?.label}：${asked[field]}`).join('；')
}
