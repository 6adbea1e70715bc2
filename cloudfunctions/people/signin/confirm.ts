import { officerAsking } from '../../shared/caller'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'

export async function confirm({ code }: { code: string }, { caller, signins, now }: PeopleContext) {
  const { _id } = await officerAsking(caller)
  const confirmed = await signins.confirm(code, _id, now())
  if (!confirmed) throw new Refusal('NOT_FOUND', '登录码已失效，请在电脑上刷新后重新扫描')
  return {}
}
