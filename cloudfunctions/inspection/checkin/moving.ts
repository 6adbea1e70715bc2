import { checkinMoveOf, type CheckinMoveName } from '../../../miniprogram/contract/inspection/checkin/moves'
import type { Keys } from '../../shared/keys'
import { Refusal } from '../../shared/refusal'
import type { CheckinRecord, SaidRecord } from '../records/checkin-record'
import { changedAt, type Checkins } from '../records/checkins'
import { saidField } from '../views/checkin'

interface Moving {
  move: CheckinMoveName
  asked: Readonly<Record<string, unknown>>
  /** The inspector's name; absent for the officer's own step. */
  by?: string
  /** What else it sets. */
  set?: Partial<Omit<CheckinRecord, '_id' | 'said' | 'state'>>
}

/** One step of one officer's answer. Two may press at once: the database decides who was first. @throws CONFLICT for the other */
export async function moveCheckin(
  record: CheckinRecord,
  { move, asked, by, set = {} }: Moving,
  { checkins, keys, now }: { checkins: Checkins; keys: Keys; now: () => Date },
): Promise<CheckinRecord> {
  const { from, to } = checkinMoveOf(move)
  const at = now()
  const said = saidOf(record, { move, asked, by }, at, keys)
  const change = { ...set, ...changedAt(record._id, at), state: to ?? record.state }
  if (!(await checkins.move(record._id, from, { ...change, ...(said && { said }) }))) throw new Refusal('CONFLICT')
  return { ...record, ...change, said: said ? [...record.said, said] : record.said }
}

/** What was said with it; nothing where nothing was asked and nobody is to be named. */
function saidOf(
  { _id, said }: CheckinRecord,
  { move, asked, by }: Pick<Moving, 'move' | 'asked' | 'by'>,
  at: Date,
  { seal }: Keys,
): SaidRecord | undefined {
  if (!Object.keys(asked).length && !by) return undefined
  const field = saidField(said.length)
  return {
    at,
    move,
    words: seal.text(JSON.stringify(asked), _id, field),
    ...(by && { by: seal.text(by, _id, `${field}.by`) }),
  }
}
