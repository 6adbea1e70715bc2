import { bindingMismatch } from '../../../miniprogram/contract/people/binding'
import type { OfficerSeries } from '../../../miniprogram/contract/people/answers'
import type { OfficerRecord } from '../../shared/officers/record'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'

/** Whom somebody says they are. */
export interface Claim {
  series: OfficerSeries
  number: string
  name: string
}

/**
 * The officer whom a stranger at a phone has shown to be: counted before anything is looked up, and taken back once it
 * was right. Whatever does not match is refused with the same words.
 * @param proving looks up what else must hold of the officer, with an answer only where there is one
 * @throws SLOWED, NOT_FOUND, CONFLICT
 */
export async function claimed(
  claim: Claim,
  proving: () => Promise<(officer: OfficerRecord) => boolean>,
  { caller, officers, guesses, now }: PeopleContext,
): Promise<OfficerRecord> {
  if (!(await guesses.count(caller.openid(), now()))) throw tooOften()
  if (await caller.officer()) throw new Refusal('CONFLICT', '本微信已经认证，不用再认证')
  const proof = await proving()
  const officer = await officers.byNumber(claim.number)
  const { series, name } = claim
  const same = officer?.series === series && officers.nameOf(officer) === name
  if (!officer || !same || !proof(officer)) throw mismatch()
  await guesses.takeBack(caller.openid(), now())
  return officer
}

const tooOften = (): Refusal => new Refusal('SLOWED', '连续几次没有通过，请过十分钟再试')
export const mismatch = (): Refusal => new Refusal('NOT_FOUND', bindingMismatch)
/** Said only to whoever has shown to be this officer. */
export const elsewhere = (): Refusal => new Refusal('CONFLICT', '已绑定其他微信，请先由管理员解除')
export const another = (): Refusal => new Refusal('CONFLICT', '这个微信已经认证为其他民警')
