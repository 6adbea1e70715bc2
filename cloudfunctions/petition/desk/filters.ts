import { endOfDay, dayNumber } from '../../../miniprogram/contract/moments'
import type { charges, pressings, Queue, Search } from '../../../miniprogram/contract/petition/desk'
import { nearDays } from '../../../miniprogram/contract/case/due'
import type { Condition } from '../../shared/database'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { facetFor, nobody, type Facets } from '../records/facets'
import type { Ordering } from '../../shared/case/records/store'
import type { Sight } from '../records/sight'
import { contactTerms, termsFor } from '../../shared/case/records/terms'
import { byNumber, isBeginning } from './by-number'

type Needed = Pick<PetitionContext, 'keys' | 'command' | 'now'>

/** The database's condition for what the list is asked to show. */
export function filtered(
  { pressing, charge, search, words, ...chosen }: Omit<Queue, 'after'>,
  sight: Sight,
  needed: Needed,
): { where: Condition; ordering: Ordering } {
  const passing = { ...chosen, ...(charge && { charge: inCharge(sight)[charge] }) }
  const where = {
    ...(pressing ? { ...plainly(passing, needed), ...pressed(sight, needed)[pressing] } : listed(passing)),
    ...(words && searched(sight, needed)[search ?? 'WORDS'](words)),
  }
  const begins = search === 'NUMBER' && words !== undefined && isBeginning(words)
  return { where, ordering: pressing ? ['dueOrder', 'asc'] : [begins ? 'number' : 'order', 'desc'] }
}

const listed = (facets: Facets): Condition => {
  const facet = facetFor(facets)
  return facet ? { facets: facet } : {}
}

/** What presses is little: it is looked through by what it is. */
function plainly({ charge, ...others }: Facets, { command: _ }: Needed): Condition {
  const wanted = Object.entries(others).filter(([, value]) => value !== undefined)
  return {
    ...Object.fromEntries(wanted),
    ...(charge && { 'assignee.id': charge === nobody ? _.exists(false) : charge }),
  }
}

/** What presses: the department by what citizens were promised, a handling unit by its own day. */
export function pressed(
  { known, as }: Pick<Sight, 'known' | 'as'>,
  { command: _, now }: Pick<Needed, 'command' | 'now'>,
): Record<keyof typeof pressings, Condition> {
  const today = now()
  const near = endOfDay(dayNumber(today) + nearDays)
  if (!known) {
    const waiting = { waits: _.in([...as]) }
    return {
      OVERDUE: { ...waiting, teamDueAt: _.lt(today) },
      NEAR: { ...waiting, teamDueAt: _.gte(today).and(_.lte(near)) },
    }
  }
  // By the sorted due dates: `2026-12-09T15:59:59.999Z-TS…`.
  const [from, to] = [today.toISOString(), near.toISOString().replace('Z', '~')]
  return { OVERDUE: { dueOrder: _.lt(from) }, NEAR: { dueOrder: _.gte(from).and(_.lte(to)) } }
}

const inCharge = ({ officer }: Sight): Record<keyof typeof charges, string> => ({ MINE: officer._id, NOBODY: nobody })

/** Whoever may not know who complained must not find it out by searching for somebody. */
const unknowing = { contacts: 'nobody' }

const searched = ({ known }: Sight, { keys, command: _ }: Needed): Record<Search, (words: string) => Condition> => ({
  NUMBER: (number) => byNumber(number, { keys, command: _ }),
  NAME: (name) => (known ? { contacts: _.in(contactTerms({ name }, keys)) } : unknowing),
  PHONE: (phone) =>
    known ? { contacts: _.in(contactTerms({ phone: phone.replace(/[\s-]/g, '') }, keys)) } : unknowing,
  WORDS: (words) => {
    const terms = termsFor(words, keys)
    if (!terms.length) throw new Refusal('INVALID', undefined, { words: '请至少输入两个字' })
    return { terms: _.all(terms) }
  },
})
