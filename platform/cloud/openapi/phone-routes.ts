import { HttpFault, sendJson, type Handler } from '../doors/http'
import { callerOf, readJson } from '../doors/phone-door'
import { isRecord } from '../fault'
import type { Sessions } from '../sessions/sessions'
import { isKeptAnswer } from './messages/message-settings'
import { isSubscribeAnswer, type SubscribeAnswer } from './messages/subscriptions'
import type { MessageTemplate } from './messages/templates'
import type { WeChat } from './wechat'

/** Of messages that somebody may be asked for at once. */
const mostTemplates = 5
/** With the numbers and words of wx.requestSubscribeMessage. */
const refused = (errCode: number, message: string) => new HttpFault(400, errCode, message)

/** What a phone asks of WeChat itself, for whoever holds it. */
export const weChatRoutes = (sessions: Sessions, wechat: WeChat): Record<string, Handler> => {
  /** Answers what `work` makes of the holder and the request's body. */
  const route =
    (work: (openid: string, body: Record<string, unknown>) => object): Handler =>
    async (request, response) => {
      const { openid } = callerOf(sessions, request)
      sendJson(response, 200, work(openid, await readJson(request)))
    }
  const { phoneNumbers } = wechat
  return {
    'POST /wx/message-templates': route((openid, { tmplIds }) => offersOf(wechat, openid, tmplIds)),
    'POST /wx/subscribe': route((openid, { answers, keep }) => subscribe(wechat, openid, answers, keep === true)),
    'POST /wx/message-settings': route((openid, changes) => {
      changeSettings(wechat, openid, changes)
      return settingsOf(wechat, openid)
    }),
    'POST /wx/phone-number': route((openid) => ({ masked: masked(phoneNumbers.of(openid) ?? '') })),
    'POST /wx/phone-number-code': route((openid) => {
      const code = phoneNumbers.codeFor(openid)
      if (code === undefined) throw refused(-601009, 'missing mobile phone')
      return { code }
    }),
  }
}

const masked = (number: string) => number.replace(/^(\d{3})\d{4}/, '$1****')

/** The templates of a list of ids, in its order. */
function templatesOf({ subscriptions, messageSettings }: WeChat, openid: string, ids: unknown): MessageTemplate[] {
  if (Array.isArray(ids) && !ids.length) throw refused(10001, "TmplIds can't be empty")
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) throw refused(10004, 'Invalid template id')
  if (ids.length > mostTemplates) throw refused(20003, 'Templates count out of max bounds')
  const templates = [...new Set(ids)].map((id) => subscriptions.find(id))
  const known = templates.filter((template) => template !== undefined)
  if (known.length < templates.length) throw refused(20001, 'No template data return, verify the template id exist')
  if (new Set(known.map(({ longTerm = false }) => longTerm)).size > 1)
    throw refused(20002, 'Templates type must be same')
  if (!messageSettings.takesAny(openid)) throw refused(20004, 'The main switch is switched off')
  return known
}

/** What the holder is to be asked, and what needs no question: kept answers, and titles that were there before. */
function offersOf(wechat: WeChat, openid: string, ids: unknown) {
  const templates = templatesOf(wechat, openid, ids)
  const isFirst = ({ title }: MessageTemplate, at: number) => templates.findIndex((one) => one.title === title) === at
  const kept = wechat.messageSettings.keptBy(openid)
  return {
    templates: templates
      .filter(isFirst)
      .map(({ id, title, fields }) => ({ id, title, fields: Object.values(fields), kept: kept[id] })),
    filtered: templates.filter((one, at) => !isFirst(one, at)).map(({ id }) => id),
  }
}

function subscribe(wechat: WeChat, openid: string, answers: unknown, keep: boolean) {
  const given = answersOf(answers)
  templatesOf(wechat, openid, Object.keys(given))
  wechat.subscriptions.record(openid, given)
  for (const [id, answer] of Object.entries(given)) {
    if (keep && isKeptAnswer(answer)) wechat.messageSettings.keep(openid, id, answer)
  }
  return given
}

function answersOf(answers: unknown): Record<string, SubscribeAnswer> {
  const entries = Object.entries(isRecord(answers) ? answers : {})
  if (!entries.every((entry): entry is [string, SubscribeAnswer] => isSubscribeAnswer(entry[1])))
    throw refused(10001, 'an answer must be accept, reject or ban')
  return Object.fromEntries(entries)
}

/** As wx.getSetting gives them, with the titles that the settings page shows. */
function settingsOf({ messageSettings, subscriptions }: WeChat, openid: string) {
  const itemSettings = messageSettings.keptBy(openid)
  const titles = Object.fromEntries(Object.keys(itemSettings).map((id) => [id, subscriptions.find(id)?.title ?? id]))
  return { mainSwitch: messageSettings.takesAny(openid), itemSettings, titles }
}

function changeSettings(
  { messageSettings }: WeChat,
  openid: string,
  { mainSwitch, itemSettings }: Record<string, unknown>,
) {
  const kept = messageSettings.keptBy(openid)
  const changes = Object.entries(isRecord(itemSettings) ? itemSettings : {})
  for (const [id, answer] of changes) {
    // Only what was kept once stands on the settings page.
    if (!Object.hasOwn(kept, id) || !isKeptAnswer(answer)) throw refused(10004, 'Invalid template id')
    messageSettings.keep(openid, id, answer)
  }
  if (typeof mainSwitch === 'boolean') messageSettings.switchMain(openid, mainSwitch)
}
