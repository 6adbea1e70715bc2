import type { Door } from '../../miniprogram/contract/action'
import { Refusal } from './refusal'

/** Where a console's request came from, as shown to the officer who is asked to confirm it. */
export interface Origin {
  address: string
  browser: string
}

/** A request, with who asks as the platform says, never as the request says. */
export interface Asked {
  door: Door
  action: string
  input: unknown
  /** The bytes that came with it. */
  body?: Buffer
  /** From WeChat. */
  openid?: string
  /** What the console's `authorization` header carries. */
  session?: string
  /** The tag of the answer that a page asking again holds; empty while it holds none. */
  held?: string
  /** Nobody sits at the console that asks: that does not keep its session alive. */
  unattended?: true
  origin: Origin
}

interface WechatContext {
  OPENID?: string | number
  SOURCE?: string
  CLIENTIP?: string
}

interface HttpEvent {
  httpMethod: string
  headers?: Record<string, string | undefined>
  body?: string
  isBase64Encoded?: boolean
}

export const isHttp = (event: unknown): event is HttpEvent => isObject(event) && typeof event['httpMethod'] === 'string'

/** @throws a Refusal when the request comes through no known door or carries anything unexpected. */
export function askedThrough(area: string, event: unknown, { OPENID, SOURCE = '', CLIENTIP }: WechatContext): Asked {
  const nowhere = { address: CLIENTIP ?? '', browser: '' }
  if (SOURCE.split(',').includes('wx_trigger')) {
    const name = isObject(event) ? String(event['TriggerName']) : ''
    return { door: 'timer', action: `${area}.${name}`, input: {}, origin: nowhere }
  }
  if (OPENID !== undefined && OPENID !== '') {
    // The SDK turns an openid of digits into a number.
    return { door: 'phone', ...readRequest(event, ['userInfo']), openid: `${OPENID}`, origin: nowhere }
  }
  if (isHttp(event)) return askedOverHttp(event, CLIENTIP)
  throw new Refusal('DENIED')
}

function askedOverHttp(event: HttpEvent, clientIp?: string): Asked {
  if (event.httpMethod !== 'POST') throw new Refusal('DENIED')
  const named = Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])
  const header = Object.fromEntries(named) as Headers
  const [, session] = /^Bearer ([\w-]{1,200})$/.exec(header['authorization'] ?? '') ?? []
  // The platform's own word first; in a proxy's list only the last entry cannot be made up by the asker.
  const address = clientIp ?? header['x-forwarded-for']?.split(',').at(-1)?.trim() ?? ''
  return {
    door: 'console',
    ...(header['content-type'] === bytesType ? bytesRequest(event, header) : textRequest(event)),
    session,
    origin: { address, browser: (header['user-agent'] ?? '').slice(0, 300) },
  }
}

type Headers = Readonly<Record<string, string | undefined>>
type Requested = Pick<Asked, 'action' | 'input' | 'body' | 'held' | 'unattended'>

/** The usual form of a request: `{action, input, held?, unattended?}` as JSON. The platform takes 100 kB of text. */
function textRequest({ body = '', isBase64Encoded }: HttpEvent): Requested {
  const event = parsed(isBase64Encoded ? Buffer.from(body, 'base64').toString() : body)
  const requested = readRequest(event, ['held', 'unattended'])
  const { held, unattended } = event as Record<string, unknown>
  if (held !== undefined && (typeof held !== 'string' || held.length > longestTag)) throw malformed()
  if (unattended !== undefined && unattended !== true) throw malformed()
  return { ...requested, held, unattended }
}

/** Digests are shorter. */
const longestTag = 100
const bytesType = 'application/octet-stream'
/** Headers are for little things. */
const longestInput = 2000

/**
 * A request that brings bytes: they are the whole body, of this type, so that the platform takes 6 MB of them and hands
 * them over in base64. The header `x-action` names the action, `x-input` holds base64url of its input's JSON. Who asks
 * stands in neither: here as everywhere, only the session says it.
 */
function bytesRequest({ body = '', isBase64Encoded }: HttpEvent, header: Headers): Requested {
  const input = header['x-input'] ?? ''
  if (!isBase64Encoded || input.length > longestInput) throw malformed()
  const asked = { action: header['x-action'], input: parsed(Buffer.from(input, 'base64url').toString()) }
  return { ...readRequest(asked), body: Buffer.from(body, 'base64') }
}

function readRequest(event: unknown, dropped: readonly string[] = []): Requested {
  if (!isObject(event) || typeof event['action'] !== 'string') throw malformed()
  const known = new Set(['action', 'input', ...dropped])
  if (!Object.keys(event).every((key) => known.has(key))) throw malformed()
  return { action: event['action'], input: event['input'] ?? {} }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Its own message would quote what was sent.
    throw malformed()
  }
}

const malformed = (): Refusal => new Refusal('INVALID', '请求的格式不正确')

function isObject(event: unknown): event is Record<string, unknown> {
  return typeof event === 'object' && event !== null
}
