import type { ActionName, Answer, Input } from '../../miniprogram/contract/actions'
import type { Refused, Repeated, Reply } from '../../miniprogram/contract/replies'

export const noNetwork = '网络不通，内容没有丢失，请检查网络后再试'
export const noAnswer = '服务没有正常应答，内容没有丢失，请稍后再试'

/** What a call needs from the browser. Tests hand in their own. */
interface Line {
  send: typeof fetch
  token: () => string | undefined
  /** Whether somebody sits there. */
  attended: () => boolean
  /** The session that was sent along is not valid any more. */
  signedOut: (token: string) => void
}

/** `body`: the bytes that some actions take beside their input. */
export type Call = <Name extends ActionName>(
  name: Name,
  input: Input<Name>,
  body?: Blob,
) => Promise<Reply<Answer<Name>>>

/** The same question again. `held`: the tag of the answer that is there, empty for none. */
export type CallAgain = <Name extends ActionName>(
  name: Name,
  input: Input<Name>,
  held: string,
) => Promise<Repeated<Answer<Name>>>

/** Makes the one way to the cloud. It never throws: whatever goes wrong is a refusal with a sentence. */
export function callOver({ send, token, attended, signedOut }: Line): { call: Call; callAgain: CallAgain } {
  const asking = async <Data>(name: ActionName, request: Request): Promise<Repeated<Data>> => {
    const session = token()
    if (session) request.headers['authorization'] = `Bearer ${session}`
    const reply = await ask<Data>(send, name, request)
    if (!reply.ok && reply.error.code === 'SIGNED_OUT' && session) signedOut(session)
    return reply
  }
  const here = () => (attended() ? {} : { unattended: true })
  return {
    call: async (name, input, body) => {
      const request = body ? bytesRequest(name, input, body) : textRequest({ action: name, input, ...here() })
      const reply = await asking<Answer<typeof name>>(name, request)
      return 'unchanged' in reply ? { ok: false, error: { code: 'NETWORK', message: noAnswer } } : reply
    },
    callAgain: (name, input, held) => asking(name, textRequest({ action: name, input, held, ...here() })),
  }
}

interface Request {
  headers: Record<string, string>
  body: string | Blob
  /** In milliseconds. */
  within: number
}

const textRequest = (asked: { action: ActionName; input: unknown; held?: string; unattended?: boolean }): Request => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(asked),
  within: 20_000,
})

/** The bytes are the whole body, so that the platform takes megabytes of them. */
const bytesRequest = (action: ActionName, input: unknown, body: Blob): Request => ({
  headers: { 'content-type': 'application/octet-stream', 'x-action': action, 'x-input': base64url(input) },
  body,
  within: 120_000,
})

function base64url(input: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(input))
  const text = btoa(String.fromCodePoint(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

async function ask<Data>(send: typeof fetch, name: ActionName, request: Request): Promise<Repeated<Data>> {
  const { headers, body, within } = request
  const area = name.slice(0, name.indexOf('.'))
  let response: Response
  try {
    response = await send(`/api/${area}`, { method: 'POST', headers, body, signal: AbortSignal.timeout(within) })
  } catch {
    return { ok: false, error: { code: 'NETWORK', message: noNetwork } }
  }
  const said: unknown = await response.json().catch(() => undefined)
  return isReply<Data>(said) ? said : { ok: false, error: { code: 'NETWORK', message: noAnswer } }
}

function isReply<Data>(said: unknown): said is Repeated<Data> {
  if (typeof said !== 'object' || said === null || !('ok' in said)) return false
  return said.ok === true ? 'data' in said || 'unchanged' in said : 'error' in said && isRefused(said.error)
}

function isRefused(error: unknown): error is Refused {
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error
}
