import type { RollcallCase } from '../../miniprogram/contract/inspection/answers'
import { publishedCalendar } from '../shared/calendar/published'
import type { Caller } from '../shared/caller'
import type { CaseContext } from '../shared/case/context'
import { attachmentsIn } from '../shared/evidence/attachments'
import type { Files } from '../shared/files'
import type { Officers } from '../shared/officers/officers'
import type { Scene } from '../shared/serve'
import { unitsIn, type Units } from '../shared/units'
import { rollcallArea } from './area'
import { checkinsIn, type Checkins } from './records/checkins'
import { heldIn, sightOf, type Sight } from './records/sight'
import type { RollcallRecord } from './records/rollcall-record'
import { rollcallsIn, type Rollcalls } from './records/rollcalls'
import { askedIn, type Asked } from './rollcall/asked'
import { rollcallMoving } from './rollcall/moving'
import { caseOf } from './views/rollcall'

/** Everything a use case of on-site inspection may touch. */
export interface InspectionContext extends CaseContext<RollcallRecord, Sight, RollcallCase> {
  caller: Caller
  rollcalls: Rollcalls
  checkins: Checkins
  /** Whom a roll call asks. */
  asked: Asked
  officers: Officers
  units: Units
  files: Files
}

export function contextFor({ caller, keys, database, files, officers, now }: Scene): InspectionContext {
  const rollcalls = rollcallsIn(database)
  const checkins = checkinsIn(database)
  const units = unitsIn(database)
  return {
    ...rollcallMoving({ keys, calendar: publishedCalendar, now }),
    caller,
    rollcalls,
    checkins,
    cases: rollcalls,
    asked: askedIn(database),
    officers,
    units,
    files,
    attachments: attachmentsIn(database),
    refuse: async () => {},
    issue: () => {
      throw new Error('A roll call has no documents of its own.')
    },
    heldIn,
    clearedBy: ['asker'],
    sight: () => sightOf(caller, database.command),
    inSight: async (id, { where }) => {
      const record = await rollcalls.find(id, where)
      if (!record) throw rollcallArea.notFound()
      // What waits to be looked at stands in the answers alone.
      return record.status === 'CLOSED' ? { ...record, toCheck: await checkins.unchecked(id) } : record
    },
    caseOf: async (record, sight) => caseOf(record, sight, { keys, units, now: now() }),
  }
}
