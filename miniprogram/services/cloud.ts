import type { ActionName, Answer, Input } from '../contract/actions'
import type { Refused, Reply } from '../contract/replies'

/** What is said when no answer came: the request may or may not have arrived, so it is safe to send again. */
const unanswered = {
  offline: { code: 'NETWORK', message: '没有连上网络，您的内容都还在，请稍后再试' },
  broken: { code: 'INTERNAL', message: '系统出了问题，您的内容都还在，请稍后再试' },
} as const satisfies Record<string, Refused>

/** WeChat's codes for a function that ran and failed; every other failure means that it was not reached. */
const ranAndFailed = new Set([-404011, -404012, -504002, -504003])

/** Asks the cloud. Never throws: whatever happens is a reply with words for the person. */
export async function call<Name extends ActionName>(name: Name, input: Input<Name>): Promise<Reply<Answer<Name>>> {
  const [area = ''] = name.split('.')
  try {
    const { result } = await wx.cloud.callFunction({ name: area, data: { action: name, input } })
    return isReply(result) ? (result as Reply<Answer<Name>>) : refused(unanswered.broken)
  } catch (failure) {
    return refused(unansweredBecause(failure))
  }
}

/** Why a call or an upload got no answer, in words. */
export function unansweredBecause(failure: unknown): Refused {
  const { errCode } = (failure ?? {}) as { errCode?: number }
  return errCode !== undefined && ranAndFailed.has(errCode) ? unanswered.broken : unanswered.offline
}

export function refused(error: Refused): { ok: false; error: Refused } {
  return { ok: false, error }
}

function isReply(result: unknown): boolean {
  return typeof result === 'object' && result !== null && typeof (result as { ok?: unknown }).ok === 'boolean'
}
