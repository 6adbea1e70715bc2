import type { SigninOrigin } from '../../../miniprogram/contract/people/answers'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'

/** The officer sees which console asks before letting it in: a code can be sent by a stranger. */
export async function look({ code }: { code: string }, { signins, now }: PeopleContext): Promise<SigninOrigin> {
  const signin = await signins.byCode(code, now())
  if (!signin) throw new Refusal('NOT_FOUND', '登录码已失效，请在电脑上刷新后重新扫描')
  return { ...signins.originOf(signin), askedAt: signin.askedAt.toISOString() }
}
