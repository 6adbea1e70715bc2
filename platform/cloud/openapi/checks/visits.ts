import type { Sqlite } from '../../database/sqlite'
import { apiFaults, ApiFault } from '../api'

const minute = 60_000
/** WeChat checks what people write only while they are about. */
const recentMs = 120 * minute
/** How exactly a visit is kept; so not every call costs a write. */
const stepMs = minute

/** When each person last used the mini program. */
export class Visits {
  constructor(
    private readonly sqlite: Sqlite,
    private readonly now: () => number,
  ) {
    sqlite.exec('CREATE TABLE IF NOT EXISTS visits (openid TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID')
  }

  saw(openid: string): void {
    const now = this.now()
    const last = this.lastOf(openid)
    if (last !== undefined && now - last < stepMs) return
    this.sqlite.run('INSERT OR REPLACE INTO visits (openid, at) VALUES (?, ?)', openid, now)
  }

  /** @throws when nobody has this openid, or whoever has it was not here within two hours. */
  assertRecent(openid: unknown): void {
    const last = typeof openid === 'string' ? this.lastOf(openid) : undefined
    if (last === undefined) throw apiFaults.openid()
    if (this.now() - last > recentMs) throw new ApiFault(61010, 'code is expired')
  }

  private lastOf(openid: string): number | undefined {
    return this.sqlite.rows<[number]>('SELECT at FROM visits WHERE openid = ?', openid)[0]?.[0]
  }
}
