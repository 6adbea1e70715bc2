import { petitionKinds } from '../../../miniprogram/contract/petition/kinds'
import type { Condition } from '../../shared/database'
import type { PetitionContext } from '../context'
import { isNumberEnd, termForEnd } from '../../shared/case/records/terms'

const prefixes = Object.values(petitionKinds).map(({ prefix }) => prefix)
const whole = /^([A-Z]{2})?(\d{8})-?(\d{6})$/

const asWritten = (given: string): string => given.normalize('NFKC').toUpperCase().replace(/\s/g, '')

/** A number as it was written down, read out or cut short: all of it, how it begins, or its last digits. */
export function byNumber(given: string, { keys, command: _ }: Pick<PetitionContext, 'keys' | 'command'>): Condition {
  const number = asWritten(given)
  const [, prefix, day = '', last = ''] = whole.exec(number) ?? []
  if (day) return { number: _.in((prefix ? [prefix] : prefixes).map((each) => `${each}${day}-${last}`)) }
  if (isNumberEnd(number)) return { terms: termForEnd(number, keys) }
  // Nothing that stands in a number comes after `~`.
  return { number: _.gte(number).and(_.lt(`${number}~`)) }
}

/** Whether only a beginning is known: what begins so lies together in the order of numbers. */
export const isBeginning = (given: string): boolean => !whole.test(asWritten(given)) && !isNumberEnd(asWritten(given))
