import type { RosterEntry } from '../../../miniprogram/contract/people/binding'
import { isBound } from '../../shared/officers/binding'
import type { PeopleContext } from '../context'

/** Somebody of the roster by number, to be invited or to have the binding taken away: a lost phone does not wait for a search. */
export async function find({ number }: { number: string }, { officers }: PeopleContext): Promise<RosterEntry[]> {
  const officer = await officers.byNumber(number)
  if (!officer) return []
  const { _id, series, unitName, boundAt } = officer
  const entry = { id: _id, name: officers.nameOf(officer), number: officer.number, series, unitName }
  return [{ ...entry, bound: isBound(officer), ...(boundAt && { boundAt: boundAt.toISOString() }) }]
}
