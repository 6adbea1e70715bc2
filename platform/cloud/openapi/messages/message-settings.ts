import type { Sqlite } from '../../database/sqlite'

/** As somebody ticked "always keep this choice" for a template. */
export type KeptAnswer = 'accept' | 'reject'
export const isKeptAnswer = (value: unknown): value is KeptAnswer => value === 'accept' || value === 'reject'

/** In the place of a template's id: whether somebody takes messages at all. */
const mainSwitch = ''

/** What people have settled about messages once and for all, as WeChat's settings page shows it. */
export class MessageSettings {
  constructor(private readonly sqlite: Sqlite) {
    sqlite.exec(`CREATE TABLE IF NOT EXISTS message_settings (openid TEXT, template TEXT, answer TEXT NOT NULL,
      PRIMARY KEY (openid, template)) WITHOUT ROWID`)
  }

  keep(openid: string, templateId: string, answer: KeptAnswer): void {
    const sql = 'INSERT OR REPLACE INTO message_settings (openid, template, answer) VALUES (?, ?, ?)'
    this.sqlite.run(sql, openid, templateId, answer)
  }

  /** By the template's id; those that somebody is asked about each time are not there. */
  keptBy(openid: string): Record<string, KeptAnswer> {
    const sql = 'SELECT template, answer FROM message_settings WHERE openid = ? AND template <> ?'
    return Object.fromEntries(this.sqlite.rows<[string, KeptAnswer]>(sql, openid, mainSwitch))
  }

  switchMain(openid: string, on: boolean): void {
    this.keep(openid, mainSwitch, on ? 'accept' : 'reject')
  }

  takesAny(openid: string): boolean {
    return this.answerOf(openid, mainSwitch) !== 'reject'
  }

  takes(openid: string, templateId: string): boolean {
    return this.takesAny(openid) && this.answerOf(openid, templateId) !== 'reject'
  }

  private answerOf(openid: string, templateId: string): KeptAnswer | undefined {
    const sql = 'SELECT answer FROM message_settings WHERE openid = ? AND template = ?'
    return this.sqlite.rows<[KeptAnswer]>(sql, openid, templateId)[0]?.[0]
  }
}
