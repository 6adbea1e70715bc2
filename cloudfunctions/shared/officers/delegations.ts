import type { Database } from '../database'
import { standIns } from '../../../miniprogram/contract/people/delegation'
import { mayLend, mayStandFor } from './acting'
import type { OfficerRecord, Term } from './record'

const mostColleagues = 1000

/** Who acts for whom. The word of whoever is away stands in their own record; in the other's only where to look for it. */
export interface Delegations {
  /** Takes the place of an earlier one. False when the other serves elsewhere by now. */
  set: (owner: OfficerRecord, other: OfficerRecord, term: Term) => Promise<boolean>
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
  /** Whoever else was told to look into this officer's record looks no more. */
  const forget = async (owner: string, but = '') => {
    await officers.change({ 'standsFor.officer': owner, _id: _.neq(but) }, { standsFor: _.pull({ officer: owner }) })
  }
  return {
    set: async ({ _id }, { unit }, term) => {
      // First where to look, which means nothing alone; then the word itself; then who is not to look any more.
      const looked = { standsFor: _.push([{ ...term, officer: _id }]) }
      await officers.change({ _id: term.officer, 'standsFor.officer': _id }, { standsFor: _.pull({ officer: _id }) })
      if (!(await officers.change({ _id: term.officer, unit, ...serving }, looked))) return false
      await officers.change({ _id }, { delegation: _.set(term) })
      await forget(_id, term.officer)
      return true
    },
    end: async ({ _id }) => {
      await officers.change({ _id }, { delegation: _.remove() })
      await forget(_id)
    },
    forOthers: async (officer, now) => {
      const { _id, standsFor = [] } = officer
      const ids = standsFor.filter(({ until }) => until >= now).map(({ officer }) => officer)
      if (!ids.length) return []
      const owners = await officers.find({ _id: _.in(ids), ...serving })
      return owners.filter(
        (owner) => mayStandFor(officer, owner) && owner.delegation?.officer === _id && owner.delegation.until >= now,
      )
    },
    colleaguesOf: async (owner) => {
      const { unit, duties } = owner
      const besides = duties.flatMap((duty) => standIns[duty] ?? [])
      const wheres = [{ unit }, ...besides.map(({ duties: held, at }) => ({ unitKind: at, duties: _.in([...held]) }))]
      const found = await Promise.all(
        wheres.map((where) => officers.find({ ...where, ...serving }, { limit: mostColleagues })),
      )
      const others = new Map(found.flat().map((other) => [other._id, other]))
      return [...others.values()].filter(
        (other) => other._id !== owner._id && mayLend(other) && mayStandFor(other, owner),
      )
    },
  }
}
