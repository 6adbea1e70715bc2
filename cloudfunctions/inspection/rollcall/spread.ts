import type { Keys } from '../../shared/keys'
import type { OfficerRecord } from '../../shared/officers/record'
import type { CheckinRecord } from '../records/checkin-record'
import { changedAt, type Checkins } from '../records/checkins'
import type { RollcallRecord } from '../records/rollcall-record'
import type { Rollcalls } from '../records/rollcalls'
import type { Asked } from './asked'

const page = 500
/** Records written at once. */
const together = 25

interface Needed {
  rollcalls: Rollcalls
  checkins: Checkins
  asked: Asked
  keys: Keys
  now: () => Date
}

/**
 * Writes down everybody who is asked, a page at a time, until all are or the time given is up; begun again it goes on where
 * it was, and nobody is asked twice. True when all are.
 */
export async function spread(rollcall: RollcallRecord, ends: Date, needed: Needed): Promise<boolean> {
  const { rollcalls, checkins, asked, now } = needed
  let after = rollcall.spreadAfter
  while (after !== undefined && now() < ends) {
    const found = await asked.after(rollcall, after, page)
    let added = 0
    for (let from = 0; from < found.length; from += together) {
      const written = found
        .slice(from, from + together)
        .map((officer) => checkins.add(requestTo(officer, rollcall, needed)))
      added += (await Promise.all(written)).filter(Boolean).length
    }
    after = found.length < page ? undefined : found.at(-1)?.number
    await rollcalls.spread(rollcall._id, added, after)
  }
  return after === undefined
}

function requestTo(officer: OfficerRecord, rollcall: RollcallRecord, { keys, now }: Needed): CheckinRecord {
  const { digest, seal } = keys
  const id = digest('record', 'checkin', rollcall._id, officer._id)
  const at = now()
  const { post } = rollcall
  return {
    _id: id,
    rollcall: rollcall._id,
    officer: officer._id,
    name: seal.text(seal.open(officer.name, officer._id, 'name'), id, 'name'),
    number: seal.text(officer.number, id, 'number'),
    unitName: officer.unitName,
    state: 'ASKED',
    ...changedAt(id, at),
    askedAt: at,
    closesAt: rollcall.closesAt ?? at,
    ...(post && { post: seal.text(seal.open(post, rollcall._id, 'post'), id, 'post') }),
    said: [],
  }
}
