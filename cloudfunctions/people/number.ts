import { Refusal } from '../shared/refusal'
import type { PeopleContext } from './context'

/** The phone number that its holder has just agreed to give, to be filled into a form. */
export async function number({ code }: { code: string }, { wechat }: PeopleContext): Promise<{ phone: string }> {
  const phone = await wechat.phoneNumber(code)
  if (!phone) throw new Refusal('INVALID', '没有取到手机号，请再点一次，或者自己填写')
  return { phone }
}
