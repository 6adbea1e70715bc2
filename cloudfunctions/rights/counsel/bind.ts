import type { Input } from '../../../miniprogram/contract/actions'
import type { LawyerCard } from '../../../miniprogram/contract/rights/answers'
import { Refusal } from '../../shared/refusal'
import type { RightsContext } from '../context'
import { cardsOf } from '../lawyers/cards'

/** A lawyer binds a WeChat by the office's code. Whatever does not fit is refused with the same words. */
export async function bind(
  { code, licence }: Input<'rights.counsel.bind'>,
  context: RightsContext,
): Promise<LawyerCard> {
  const { caller, guesses, lawyers, now } = context
  const openid = caller.openid()
  if (!(await guesses.count(openid, now()))) throw new Refusal('SLOWED')
  const lawyer = await lawyers.bind({ code, licence, openid, now: now() })
  if (!lawyer) throw new Refusal('NOT_FOUND', '邀请码或者执业证号不对，请核对；仍不行请联系维权办')
  await guesses.takeBack(openid, now())
  const [bound] = await cardsOf([lawyer], context)
  if (!bound) throw new Error('A lawyer who was bound is not there.')
  return bound.card
}
