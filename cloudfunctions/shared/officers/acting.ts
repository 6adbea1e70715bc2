import { separatedDuties } from '../../../miniprogram/contract/duties'
import { standIns } from '../../../miniprogram/contract/people/delegation'
import type { Database } from '../database'
import type { OfficerRecord, Term } from './record'

/** An officer as one acts at this moment. `duties` holds what those lend for whom the officer stands; all else is the officer's own. */
export interface ActingOfficer extends OfficerRecord {
  /** The own one first, then those of whoever is away and named this officer: as their records are now. */
  posts: [OfficerRecord, ...OfficerRecord[]]
}

export const isRunning = ({ from, until }: Term, now: Date): boolean => from <= now && now <= until

/** Whether somebody may act for others, or have others act for them (三员分立). */
export const mayLend = ({ duties }: OfficerRecord): boolean => !duties.some((duty) => separatedDuties.includes(duty))

/** Whether somebody may be named by this officer: a police officer of the same unit, or who may stand in for one of the officer's duties. */
export const mayStandFor = (other: OfficerRecord, { unit, duties }: Pick<OfficerRecord, 'unit' | 'duties'>): boolean =>
  other.series === 'police' &&
  (other.unit === unit ||
    duties.some((duty) => {
      const named = standIns[duty]
      return named?.at === other.unitKind && named.duties.some((held) => other.duties.includes(held))
    }))

/** @param officer as stored. One round trip where somebody is away, none otherwise. */
export async function actingIn(database: Database, officer: OfficerRecord, now: Date): Promise<ActingOfficer> {
  const named = (officer.standsFor ?? []).filter((term) => isRunning(term, now))
  if (!named.length || !mayLend(officer)) return { ...officer, posts: [officer] }
  const _ = database.command
  const away = await database
    .collection<OfficerRecord>('officers')
    .find({ _id: _.in(named.map((term) => term.officer)), left: _.exists(false) })
  // Only their own word counts. Nobody passes on what was lent: a post is what stands in the record itself.
  const lending = away.filter(
    (other) =>
      mayStandFor(officer, other) &&
      mayLend(other) &&
      other.delegation?.officer === officer._id &&
      isRunning(other.delegation, now),
  )
  const duties = new Set([officer, ...lending].flatMap((post) => post.duties))
  return { ...officer, duties: [...duties], posts: [officer, ...lending] }
}
