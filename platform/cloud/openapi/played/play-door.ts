import type { IncomingMessage } from 'node:http'
import { assertOwnPage, HttpFault, isAskedLocally, sendJson, urlOf } from '../../doors/http'
import { readJson } from '../../doors/phone-door'
import type { Door } from '../../doors/public-door'
import type { Played, Suggestion } from './played'
import type { WeChat } from '../wechat'

const path = '/wechat'
const shownMessages = 50

const invalid = (what: string) => new HttpFault(400, -501007, what)

/** Where a stage plays WeChat's part: for this machine only, and for no other page than those of this address. */
export function playDoor(wechat: WeChat): Door {
  const actions: Record<string, (asked: Record<string, unknown>) => void> = {
    'POST /verdicts': (asked) => setVerdicts(wechat, asked),
    'POST /phone-number': (asked) => setPhoneNumber(wechat, asked),
  }
  return {
    path,
    async handle(request, response) {
      if (!isAskedLocally(request)) throw notFound()
      assertOwnPage(request)
      const { pathname, searchParams } = urlOf(request)
      const action = `${request.method ?? ''} ${pathname.slice(path.length)}`
      if (action === 'GET /played') return sendJson(response, 200, playedFor(wechat, searchParams.get('openid') ?? ''))
      await act(actions, action, request)
      return sendJson(response, 200, {})
    },
  }
}

const notFound = () => new HttpFault(404, -501007, 'not found')

async function act(
  actions: Record<string, (asked: Record<string, unknown>) => void>,
  name: string,
  request: IncomingMessage,
): Promise<void> {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!action) throw notFound()
  action(await readJson(request))
}

/** What one person's WeChat knows and shows, and what the checks find. */
const playedFor = ({ verdicts, phoneNumbers, subscriptions }: WeChat, openid: string): Played => ({
  verdicts,
  phoneNumber: phoneNumbers.of(openid) ?? '',
  consents: subscriptions.consentsOf(openid),
  messages: subscriptions.sentTo(openid, shownMessages),
})

const isSuggestion = (value: unknown): value is Suggestion =>
  value === 'pass' || value === 'review' || value === 'risky'

function setVerdicts({ verdicts }: WeChat, { text = verdicts.text, media = verdicts.media }: Record<string, unknown>) {
  if (!isSuggestion(text) || !isSuggestion(media)) throw invalid('text and media must be pass, review or risky')
  Object.assign(verdicts, { text, media })
}

function setPhoneNumber({ phoneNumbers }: WeChat, { openid, number }: Record<string, unknown>) {
  if (typeof openid !== 'string' || !openid || typeof number !== 'string')
    throw invalid('openid and number must be texts')
  if (number) phoneNumbers.set(openid, number)
  else phoneNumbers.remove(openid)
}
