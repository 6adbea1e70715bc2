import { nearDays } from '../../../miniprogram/contract/case/due'
import { dayNumber, endOfDay } from '../../../miniprogram/contract/moments'
import type { RightsQueue, rightsPressings } from '../../../miniprogram/contract/rights/desk'
import { agreeingBy } from '../../shared/case/moving/life'
import type { Ordering } from '../../shared/case/records/store'
import { isNumberEnd, termForEnd, termsFor } from '../../shared/case/records/terms'
import type { Condition } from '../../shared/database'
import { Refusal } from '../../shared/refusal'
import type { RightsContext } from '../context'
import type { Sight } from '../records/sight'
import { countedIn } from './counted'

type Needed = Pick<RightsContext, 'keys' | 'command' | 'now'>

/** The database's condition for what the list is asked to show. */
export function filtered(
  { pressing, waiting, words, year, tally, kind, ...chosen }: Omit<RightsQueue, 'after'>,
  sight: Sight,
  needed: Needed,
): { where: Condition; ordering: Ordering } {
  const plain = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))
  const where = {
    ...plain,
    ...countedIn({ year, tally, kind }, needed),
    ...(waiting && waitingFor(sight, needed).all),
    ...(pressing && pressed(needed)[pressing]),
    ...(words && searched(words, needed)),
  }
  return { where, ordering: (pressing ?? waiting) ? ['dueOrder', 'asc'] : ['order', 'desc'] }
}

/** What waits for the officer's own step, for the officer's agreement, and both. */
export function waitingFor({ places }: Pick<Sight, 'places'>, { command: _ }: Pick<Needed, 'command'>) {
  const agreeing = places.map(agreeingBy)
  return {
    own: { waits: _.in(places) },
    agreement: { waits: _.in(agreeing) },
    all: { waits: _.in([...places, ...agreeing]) },
  }
}

/** What presses, by the sorted due dates: `2026-12-09T15:59:59.999Z-WQ…`. */
export function pressed({ command: _, now }: Pick<Needed, 'command' | 'now'>) {
  const today = now()
  const near = endOfDay(dayNumber(today) + nearDays)
  const [from, to] = [today.toISOString(), near.toISOString().replace('Z', '~')]
  return {
    OVERDUE: { dueOrder: _.lt(from) },
    NEAR: { dueOrder: _.gte(from).and(_.lte(to)) },
  } satisfies Record<keyof typeof rightsPressings, Condition>
}

/** By the number or its last digits, or by words of the subject and of what was written. */
function searched(words: string, { keys, command: _ }: Needed): Condition {
  const number = words.trim().toUpperCase()
  if (/^WQ\d{8}-\d{6}$/.test(number)) return { number }
  const terms = isNumberEnd(number) ? [termForEnd(number, keys)] : termsFor(words, keys)
  if (!terms.length) throw new Refusal('INVALID', undefined, { words: '请至少输入两个字' })
  return { terms: _.all(terms) }
}
