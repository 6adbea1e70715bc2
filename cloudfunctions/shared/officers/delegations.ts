import type { Database } from '../database'
import { mayLend } from './acting'
import type { OfficerRecord, Term } from './record'

const mostColleagues = 1000

/** Who acts for whom. The word of whoever is away stands in their own record; in the other's only where to look for it. */
export interface Delegations {
  /** Takes the place of an earlier one. False when the other does not serve in the same unit any more. */
  set: (owner: OfficerRecord, term: Term) => Promise<boolean>
  end: (owner: OfficerRecord) => Promise<void>
  /** For whom the officer acts, or is going to. */
  forOthers: (officer: OfficerRecord, now: Date) => Promise<OfficerRecord[]>
  /** Who may be named by this officer. */
  colleaguesOf: (officer: OfficerRecord) => Promise<OfficerRecord[]>
}

export function delegationsIn(database: Database): Delegations {
  const officers = database.collection<OfficerRecord>('officers')
  const _ = database.command
  const serving = { left: _.exists(false) }
  const forget = async (owner: string) => {
    await officers.change({ 'standsFor.officer': owner }, { standsFor: _.pull({ officer: owner }) })
  }
  return {
    set: async ({ _id, unit }, term) => {
      await forget(_id)
      // First where to look, which means nothing alone; then the word itself.
      const looked = { standsFor: _.push([{ ...term, officer: _id }]) }
      if (!(await officers.change({ _id: term.officer, unit, ...serving }, looked))) return false
      await officers.change({ _id }, { delegation: _.set(term) })
      return true
    },
    end: async ({ _id }) => {
      await officers.change({ _id }, { delegation: _.remove() })
      await forget(_id)
    },
    forOthers: async ({ _id, unit, standsFor = [] }, now) => {
      const ids = standsFor.filter(({ until }) => until >= now).map(({ officer }) => officer)
      if (!ids.length) return []
      const owners = await officers.find({ _id: _.in(ids), unit, ...serving })
      return owners.filter(({ delegation }) => delegation?.officer === _id && delegation.until >= now)
    },
    colleaguesOf: async ({ _id, unit }) => {
      const found = await officers.find({ unit, ...serving }, { limit: mostColleagues })
      return found.filter((other) => other._id !== _id && mayLend(other))
    },
  }
}
