import type { ActionName, Answer, Input } from '../../miniprogram/contract/actions'
import type { Refused, Reply } from '../../miniprogram/contract/replies'

export const noNetwork = '网络不通，内容没有丢失，请检查网络后再试'
export const noAnswer = '服务没有正常应答，内容没有丢失，请稍后再试'

/** What a call needs from the browser. Tests hand in their own. */
export interface Line {
  send: typeof fetch
  token: () => string | undefined
  /** The session that was sent along is not valid any more. */
  signedOut: (token: string) => void
}

export type Call = <Name extends ActionName>(name: Name, input: Input<Name>) => Promise<Reply<Answer<Name>>>

/** Makes the one way to the cloud. It never throws: whatever goes wrong is a refusal with a sentence. */
export function callOver({ send, token, signedOut }: Line): Call {
  return async (name, input) => {
    const session = token()
    const reply = await ask<Answer<typeof name>>(send, name, input, session)
    if (!reply.ok && reply.error.code === 'SIGNED_OUT' && session) signedOut(session)
    return reply
  }
}

async function ask<Data>(send: typeof fetch, name: ActionName, input: unknown, session?: string): Promise<Reply<Data>> {
  const area = name.slice(0, name.indexOf('.'))
  let response: Response
  try {
    response = await send(`/api/${area}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(session && { authorization: `Bearer ${session}` }) },
      body: JSON.stringify({ action: name, input }),
      signal: AbortSignal.timeout(20_000),
    })
  } catch {
    return { ok: false, error: { code: 'NETWORK', message: noNetwork } }
  }
  const said: unknown = await response.json().catch(() => undefined)
  return isReply<Data>(said) ? said : { ok: false, error: { code: 'NETWORK', message: noAnswer } }
}

function isReply<Data>(said: unknown): said is Reply<Data> {
  if (typeof said !== 'object' || said === null || !('ok' in said)) return false
  return said.ok === true ? 'data' in said : 'error' in said && isRefused(said.error)
}

function isRefused(error: unknown): error is Refused {
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error
}
