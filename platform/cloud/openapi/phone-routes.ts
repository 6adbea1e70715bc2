import type { IncomingMessage, ServerResponse } from 'node:http'
import { HttpFault, sendJson } from '../doors/http'
import { callerOf, readJson } from '../doors/phone-door'
import { isRecord } from '../fault'
import type { Sessions } from '../sessions/sessions'
import { isSubscribeAnswer, type SubscribeAnswer } from './subscriptions'
import type { MessageTemplate } from './templates'
import type { WeChat } from './wechat'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Of messages that somebody may be asked for at once. */
const mostTemplates = 3
const refused = (errCode: number, message: string) => new HttpFault(400, errCode, message)

/** What a phone asks of WeChat itself, for whoever holds it. */
export const weChatRoutes = (sessions: Sessions, { subscriptions, phoneNumbers }: WeChat): Record<string, Handler> => {
  /** The templates of a list of ids, in its order. */
  function templatesOf(ids: unknown): MessageTemplate[] {
    if (!Array.isArray(ids) || !ids.length) throw refused(10001, 'tmplIds must be a nonempty list')
    if (ids.length > mostTemplates) throw refused(20003, 'Templates count out of max bounds')
    const templates = ids.map((id) => (typeof id === 'string' ? subscriptions.find(id) : undefined))
    const known = templates.filter((template) => template !== undefined)
    if (known.length < ids.length) throw refused(20001, 'No template data return, verify the template id exist')
    if (new Set(known.map(({ longTerm = false }) => longTerm)).size > 1)
      throw refused(20002, 'Templates type must be same')
    return known
  }

  return {
    'POST /wx/message-templates': async (request, response) => {
      callerOf(sessions, request)
      const { tmplIds } = await readJson(request)
      sendJson(response, 200, { templates: templatesOf(tmplIds).map(({ id, title }) => ({ id, title })) })
    },
    'POST /wx/subscribe': async (request, response) => {
      const { openid } = callerOf(sessions, request)
      const { answers } = await readJson(request)
      const given = answersOf(answers)
      templatesOf(Object.keys(given))
      subscriptions.record(openid, given)
      sendJson(response, 200, given)
    },
    'POST /wx/phone-number-code': async (request, response) => {
      const { openid } = callerOf(sessions, request)
      const code = phoneNumbers.codeFor(openid)
      if (code === undefined) throw refused(-601009, 'missing mobile phone')
      sendJson(response, 200, { code })
    },
  }
}

function answersOf(answers: unknown): Record<string, SubscribeAnswer> {
  const entries = Object.entries(isRecord(answers) ? answers : {})
  if (!entries.every((entry): entry is [string, SubscribeAnswer] => isSubscribeAnswer(entry[1])))
    throw refused(10001, 'an answer must be accept, reject or ban')
  return Object.fromEntries(entries)
}
