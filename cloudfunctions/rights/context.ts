import type { RightsDetail } from '../../miniprogram/contract/rights/answers'
import type { RightsCase } from '../../miniprogram/contract/rights/desk-answers'
import { rightsActorsWho } from '../../miniprogram/contract/rights/actors'
import type { RightsPaper } from '../../miniprogram/contract/rights/papers'
import { publishedCalendar } from '../shared/calendar/published'
import { officerAsking, type Caller } from '../shared/caller'
import type { CaseContext } from '../shared/case/context'
import type { Command, Condition, Database } from '../shared/database'
import { attachmentsIn } from '../shared/evidence/attachments'
import type { Files } from '../shared/files'
import { guessesIn, type Guesses } from '../shared/guesses'
import type { ActingOfficer } from '../shared/officers/acting'
import type { Officers } from '../shared/officers/officers'
import type { Scene } from '../shared/serve'
import { unitsIn, type Units } from '../shared/units'
import { rightsArea } from './area'
import { directoryIn, type Directory } from '../shared/lawyers'
import { addressesIn, type Addresses } from '../shared/case/records/addresses'
import { effectOf } from './moving/effect'
import { issue } from './papers/issue'
import { applicationsIn, type Applications } from './records/applications'
import { linksIn, type Links } from './records/links'
import { notFound } from './records/not-found'
import type { RightsRecord } from './records/record'
import { heldIn, sightOf, type Sight } from './records/sight'
import { caseOf } from './views/case'
import { detailOf, type Viewing } from './views/own'

/** An officer's own application, and the condition under which it stays that officer's. */
export interface Own {
  record: RightsRecord
  officer: ActingOfficer
  where: Condition
}

/** Everything a use case of applications may touch. */
export interface RightsContext extends CaseContext<RightsRecord, Sight, RightsCase> {
  caller: Caller
  applications: Applications
  lawyers: Directory
  addresses: Addresses
  officers: Officers
  units: Units
  files: Files
  guesses: Guesses
  command: Command
  database: Database
  /** Which petitions are about the same events. */
  links: Links
  /** The phone's holder's application. @throws NOT_FOUND */
  own: (id: string) => Promise<Own>
  detailOf: (record: RightsRecord) => Promise<RightsDetail>
  viewed: () => Viewing
}

export function contextFor({ caller, keys, database, files, officers, now }: Scene): RightsContext {
  const applications = applicationsIn(database)
  const lawyers = directoryIn(database, keys)
  const { command } = database
  const viewed = () => ({ seal: keys.seal, files, calendar: publishedCalendar, now: now() })
  const moving = { area: rightsArea, keys, calendar: publishedCalendar, now }
  return {
    ...moving,
    caller,
    applications,
    cases: applications,
    lawyers,
    addresses: addressesIn(database, keys),
    officers,
    files,
    command,
    database,
    links: linksIn(database, keys),
    viewed,
    units: unitsIn(database),
    guesses: guessesIn(database, keys, 'lawyer'),
    attachments: attachmentsIn(database),
    effectOf: (before, making) => effectOf(before, making, { ...moving, officers, lawyers }),
    refuse: async () => {},
    issue: (before, step, { kind, place }) => issue(before, step, { kind: kind as RightsPaper, place }, moving),
    heldIn,
    clearedBy: rightsActorsWho('clears'),
    sight: () => sightOf(caller, keys, command),
    inSight: async (id, { where }) => {
      const record = await applications.find(id, where)
      if (!record) throw notFound()
      return record
    },
    own: async (id) => {
      const officer = await officerAsking(caller)
      const where = { applicant: officer._id }
      const record = await applications.find(id, where)
      if (!record) throw notFound()
      return { record, officer, where }
    },
    detailOf: (record) => detailOf(record, viewed()),
    caseOf: (record, sight) => caseOf(record, sight, viewed()),
  }
}
