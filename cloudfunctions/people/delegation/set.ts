import type { Input } from '../../../miniprogram/contract/actions'
import { dayNumber, endOfDay } from '../../../miniprogram/contract/moments'
import { mostDelegatedDays, whoStandsIn, type OwnDelegation } from '../../../miniprogram/contract/people/delegation'
import { officerAsking } from '../../shared/caller'
import { mayLend, mayStandFor } from '../../shared/officers/acting'
import type { OfficerRecord, Term } from '../../shared/officers/record'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'
import { mayHandOver, own } from './own'

/** Names a colleague who acts for the officer, from a day to a day. */
export async function set(given: Input<'people.delegation.set'>, context: PeopleContext): Promise<OwnDelegation> {
  const { caller, officers, delegations, now } = context
  const [officer] = (await officerAsking(caller)).posts
  if (!mayHandOver(officer)) throw new Refusal('DENIED', '您的职责不能委托他人代行')
  const term = termOf(given, now())
  const other = await officers.byId(given.officer)
  const problem = other ? problemWith(other, officer, term) : whoStandsIn
  if (!other || problem) throw new Refusal('INVALID', undefined, { officer: problem ?? whoStandsIn })
  if (!(await delegations.set(officer, other, term))) throw new Refusal('CONFLICT')
  return own({}, context)
}

/** @throws INVALID for days that are over, the wrong way round, or too many. */
function termOf({ officer, from, until }: Input<'people.delegation.set'>, now: Date): Term {
  const [first, last, today] = [
    dayNumber(`${from}T00:00:00+08:00`),
    dayNumber(`${until}T00:00:00+08:00`),
    dayNumber(now),
  ]
  if (first < today) throw refused('from', '开始日期不能早于今天')
  if (last < first) throw refused('until', '结束日期不能早于开始日期')
  if (last - first >= mostDelegatedDays) throw refused('until', `一次最多委托 ${mostDelegatedDays} 天`)
  return { officer, from: new Date(endOfDay(first - 1).getTime() + 1), until: endOfDay(last) }
}

const refused = (field: string, words: string): Refusal => new Refusal('INVALID', undefined, { [field]: words })

/** Why the other cannot act for this officer. */
function problemWith(other: OfficerRecord, officer: OfficerRecord, { from, until }: Term): string | undefined {
  if (other._id === officer._id || !mayStandFor(other, officer)) return whoStandsIn
  if (!mayLend(other)) return '系统管理员、安全管理员、审计员不能代行他人职责'
  const { onLeave, delegation } = other
  const away = delegation && delegation.from <= until && from <= delegation.until
  return onLeave || away ? '这位同事那几天也不在岗，请另选一位' : undefined
}
