import type { Input } from '../../../miniprogram/contract/actions'
import { endOfDay, dayNumber } from '../../../miniprogram/contract/moments'
import type { charges, pressings, Search } from '../../../miniprogram/contract/petition/desk'
import { nearDays } from '../../../miniprogram/contract/petition/promises'
import type { Condition } from '../../shared/database'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import type { Ordering } from '../records/petitions'
import type { Sight } from '../records/sight'
import { contactTerms, termsFor } from '../records/terms'

type Needed = Pick<PetitionContext, 'keys' | 'command' | 'now'>

/** The database's condition for what the list is asked to show. */
export function filtered(
  { kind, status, category, unit, pressing, charge, search, words }: Omit<Input<'petition.queue'>, 'after'>,
  sight: Sight,
  needed: Needed,
): { where: Condition; ordering: Ordering } {
  const plain = Object.entries({ kind, status, category, unit }).filter(([, wanted]) => wanted !== undefined)
  const where = {
    ...Object.fromEntries(plain),
    ...(pressing && { dueOrder: pressed(needed)[pressing] }),
    ...(charge && { 'assignee.id': inCharge(sight, needed)[charge] }),
    ...(words && searched(needed)[search ?? 'WORDS'](words)),
  }
  return { where, ordering: pressing ? ['dueOrder', 'asc'] : ['order', 'desc'] }
}

/** By the sorted due dates: `2026-12-09T15:59:59.999Z-TS…`. */
export function pressed({ command: _, now }: Pick<Needed, 'command' | 'now'>): Record<keyof typeof pressings, unknown> {
  const today = now()
  const near = endOfDay(dayNumber(today) + nearDays)
  return {
    OVERDUE: _.lt(today.toISOString()),
    NEAR: _.gte(today.toISOString()).and(_.lte(near.toISOString().replace('Z', '~'))),
  }
}

const inCharge = ({ officer }: Sight, { command: _ }: Needed): Record<keyof typeof charges, unknown> => ({
  MINE: officer._id,
  NOBODY: _.exists(false),
})

const searched = ({ keys, command: _ }: Needed): Record<Search, (words: string) => Condition> => ({
  NUMBER: (number) => ({ number: number.toUpperCase() }),
  NAME: (name) => ({ contacts: _.in(contactTerms({ name }, keys)) }),
  PHONE: (phone) => ({ contacts: _.in(contactTerms({ phone: phone.replace(/[\s-]/g, '') }, keys)) }),
  WORDS: (words) => {
    const terms = termsFor(words, keys)
    if (!terms.length) throw new Refusal('INVALID', undefined, { words: '请至少输入两个字' })
    return { terms: _.all(terms) }
  },
})
