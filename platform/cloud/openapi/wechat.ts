import type { Sqlite } from '../database/sqlite'
import type { Runner } from '../functions/runner'
import { failure, type Log } from '../log'
import { mediaCheck, messageCheck, found } from './checks/content-checks'
import { MediaChecks, type MediaCheck } from './checks/media-checks'
import { MessagePush, type MessageRoutes } from './messages/message-push'
import { MessageSettings } from './messages/message-settings'
import { unlimitedCode } from './mini-program-code'
import { OpenApi } from './open-api'
import { PhoneNumbers } from './phone-numbers'
import type { Suggestion, Verdicts } from './played/played'
import { Subscriptions } from './messages/subscriptions'
import type { MessageTemplate } from './messages/templates'
import type { Visits } from './checks/visits'

export interface WeChatParts {
  /** What WeChat itself would hold; never the application's database. */
  sqlite: Sqlite
  visits: Visits
  runner: Runner
  appId: string
  templates: readonly MessageTemplate[]
  pages: readonly string[]
  messages: MessageRoutes
  mediaCheckMs: number
  log: Log
  now: () => number
}

/** The part of WeChat that stands outside of the cloud: what it knows of people, and what it does when it is asked. */
export interface WeChat {
  openApi: OpenApi
  subscriptions: Subscriptions
  messageSettings: MessageSettings
  phoneNumbers: PhoneNumbers
  push: MessagePush
  /** What the checks find from now on. */
  verdicts: Verdicts
  stop: () => void
}

export function openWeChat(parts: WeChatParts): WeChat {
  const { sqlite, visits, appId, templates, log, now } = parts
  const pages = new Set(parts.pages)
  const hasPage = (page: string) => pages.has(page)
  const push = new MessagePush({ routes: parts.messages, runner: parts.runner, appId, log })
  const messageSettings = new MessageSettings(sqlite)
  const subscriptions = new Subscriptions({ sqlite, templates, settings: messageSettings, hasPage, now })
  const phoneNumbers = new PhoneNumbers(sqlite, appId, now)
  const verdicts: Verdicts = { text: 'pass', media: 'pass' }
  const deliver = (check: MediaCheck) => push.push(eventOf(check, appId, verdicts.media, openApi))
  const onError = (error: Error) => log(failure(error))
  const checks = new MediaChecks({ sqlite, now, afterMs: parts.mediaCheckMs, deliver, onError })
  const table = {
    'security.msgSecCheck': messageCheck(visits, () => verdicts.text),
    'security.mediaCheckAsync': mediaCheck(visits, checks),
    'subscribeMessage.send': subscriptions.send,
    'phonenumber.getPhoneNumber': phoneNumbers.get,
    'wxacode.getUnlimited': unlimitedCode(parts.pages),
  }
  const openApi = new OpenApi(table, appId, log)
  return { openApi, subscriptions, messageSettings, phoneNumbers, push, verdicts, stop: () => checks.stop() }
}

/** What was found in a file. */
function eventOf({ traceId, openid }: MediaCheck, appid: string, verdict: Suggestion, openApi: OpenApi) {
  const head = {
    MsgType: 'event',
    Event: 'wxa_media_check',
    FromUserName: openid,
    appid,
    trace_id: traceId,
    version: 2,
  }
  const scripted = openApi.scripted('wxa_media_check', { trace_id: traceId })
  return { ...head, ...found(verdict), errcode: 0, errmsg: 'ok', ...scripted }
}
