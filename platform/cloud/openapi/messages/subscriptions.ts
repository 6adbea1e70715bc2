import { together, type Sqlite } from '../../database/sqlite'
import { faults } from '../../fault'
import { ApiFault, apiFaults, type Api } from '../api'
import type { MessageSettings } from './message-settings'
import type { Consent, SentMessage } from '../played/played'
import { assertTemplates, fieldsOf, type MessageTemplate } from './templates'

export type { SentMessage }

export type SubscribeAnswer = 'accept' | 'reject' | 'ban'
export const isSubscribeAnswer = (value: unknown): value is SubscribeAnswer =>
  value === 'accept' || value === 'reject' || value === 'ban'

const schema = `
  CREATE TABLE IF NOT EXISTS consents (openid TEXT, template TEXT, left_over INTEGER NOT NULL,
    PRIMARY KEY (openid, template)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS messages (number INTEGER PRIMARY KEY, openid TEXT NOT NULL, message TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS messages_of ON messages (openid, number)`

const states = new Set(['developer', 'trial', 'formal'])
const languages = new Set(['zh_CN', 'en_US', 'zh_HK', 'zh_TW'])

export interface SubscriptionParts {
  sqlite: Sqlite
  templates: readonly MessageTemplate[]
  settings: MessageSettings
  /** Whether the released mini program has a page. */
  hasPage: (page: string) => boolean
  now: () => number
}

/** Who wants to be told what, and what they were told. */
export class Subscriptions {
  private readonly templates: Map<string, MessageTemplate>

  constructor(private readonly parts: SubscriptionParts) {
    assertTemplates(parts.templates)
    this.templates = new Map(parts.templates.map((template) => [template.id, template]))
    parts.sqlite.exec(schema)
  }

  find(templateId: string): MessageTemplate | undefined {
    return this.templates.get(templateId)
  }

  /** Notes what somebody said when asked. */
  record(openid: string, answers: Record<string, SubscribeAnswer>): void {
    for (const [id, answer] of Object.entries(answers)) {
      const template = this.find(id)
      if (!template) throw faults.invalid(`there is no template ${id}`)
      if (template.longTerm) this.setLongTerm(openid, id, answer)
      else if (answer === 'accept') this.addOne(openid, id)
    }
  }

  private setLongTerm(openid: string, id: string, answer: SubscribeAnswer): void {
    const sql = 'INSERT OR REPLACE INTO consents (openid, template, left_over) VALUES (?, ?, ?)'
    this.parts.sqlite.run(sql, openid, id, answer === 'accept' ? 1 : 0)
  }

  private addOne(openid: string, id: string): void {
    const sql = `INSERT INTO consents (openid, template, left_over) VALUES (?, ?, 1)
      ON CONFLICT (openid, template) DO UPDATE SET left_over = left_over + 1`
    this.parts.sqlite.run(sql, openid, id)
  }

  /** The latest messages, at most so many, the oldest first. */
  latest(count: number): SentMessage[] {
    const sql = 'SELECT message FROM messages ORDER BY number DESC LIMIT ?'
    return messagesIn(this.parts.sqlite.rows<[string]>(sql, count)).toReversed()
  }

  /** Somebody's latest messages, the latest first. */
  sentTo(openid: string, count: number): SentMessage[] {
    const sql = 'SELECT message FROM messages WHERE openid = ? ORDER BY number DESC LIMIT ?'
    return messagesIn(this.parts.sqlite.rows<[string]>(sql, openid, count))
  }

  /** For each template how many messages somebody may still be sent, as long as their settings let any through. */
  consentsOf(openid: string): Consent[] {
    const sql = 'SELECT template, left_over FROM consents WHERE openid = ?'
    const left = new Map(this.parts.sqlite.rows<[string, number]>(sql, openid))
    return this.parts.templates.map(({ id, title, longTerm = false }) => ({
      templateId: id,
      title,
      longTerm,
      left: this.parts.settings.takes(openid, id) ? (left.get(id) ?? 0) : 0,
    }))
  }

  readonly send: Api = {
    takes: ['touser', 'template_id', 'page', 'data', 'miniprogram_state', 'lang'],
    answer: ({ touser, template_id: id, page = '', data, miniprogram_state: state = 'formal', lang = 'zh_CN' }) => {
      if (typeof touser !== 'string' || !touser) throw apiFaults.openid()
      const template = typeof id === 'string' ? this.find(id) : undefined
      if (!template) throw new ApiFault(40037, 'invalid template_id')
      if (!states.has(String(state))) throw apiFaults.argument('miniprogram_state')
      if (!languages.has(String(lang))) throw apiFaults.argument('lang')
      const values = fieldsOf(template, data)
      const path = String(page).split('?', 1)[0] ?? ''
      if (path && !this.parts.hasPage(path)) throw new ApiFault(41030, 'invalid page')
      this.deliver(touser, template, String(page), values)
      return {}
    },
  }

  /** The consent is used up and the message is there, or neither. */
  private deliver(openid: string, template: MessageTemplate, page: string, values: Record<string, string>): void {
    const { sqlite, settings, now } = this.parts
    if (!settings.takes(openid, template.id)) throw refused()
    together(sqlite, () => {
      const use = template.longTerm ? 'left_over' : 'left_over - 1'
      const sql = `UPDATE consents SET left_over = ${use} WHERE openid = ? AND template = ? AND left_over > 0`
      if (!sqlite.run(sql, openid, template.id).changes) throw refused()
      const fields = Object.entries(template.fields).map(([name, label]) => ({
        name,
        label,
        value: values[name] ?? '',
      }))
      const time = new Date(now()).toISOString()
      const message: SentMessage = { time, openid, templateId: template.id, title: template.title, page, fields }
      sqlite.run('INSERT INTO messages (openid, message) VALUES (?, ?)', openid, JSON.stringify(message))
    })
  }
}

const messagesIn = (rows: [string][]) => rows.map(([message]) => JSON.parse(message) as SentMessage)

const refused = () => new ApiFault(43101, 'user refuse to accept the msg')
