import type { Input } from '../../../miniprogram/contract/actions'
import { phoneDigest } from '../../shared/officers/entry'
import type { OfficerRecord } from '../../shared/officers/record'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'
import { another, claimed, elsewhere } from './claim'

/** Binds this WeChat to the officer of that number and name whose phone number WeChat vouches for. */
export async function prove({ code, ...claim }: Input<'people.binding.prove'>, context: PeopleContext) {
  const { caller, wechat, binding, bindings, keys, now } = context
  const proving = async () => {
    const phone = await wechat.phoneNumber(code)
    if (!phone) throw new Refusal('INVALID', '没有取到手机号，请再点一次，或者用邀请码认证')
    const index = phoneDigest(phone, keys)
    return ({ phoneIndex }: OfficerRecord) => phoneIndex === index
  }
  const officer = await claimed(claim, proving, context)

  // Two phones may try at once, or one phone as two officers: the database decides who was first.
  const bound = await binding.bind(officer, keys.digest('identity', caller.openid()), now())
  if (bound === 'others') throw another()
  if (bound === 'taken') throw elsewhere()
  await bindings.forget(officer._id)
  caller.becomes(officer)
  return {}
}
