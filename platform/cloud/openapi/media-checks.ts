import type { Sqlite } from '../database/sqlite'

export interface MediaCheckParts {
  sqlite: Sqlite
  now: () => number
  /** How long WeChat takes. */
  afterMs: number
  /** Tells what was found; must not reject. */
  deliver: (check: MediaCheck) => Promise<void>
}

/** A file of somebody that WeChat looks at. */
export interface MediaCheck {
  traceId: string
  openid: string
}

/** Checks that WeChat has promised an event for. They outlive a restart. */
export class MediaChecks {
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly parts: MediaCheckParts) {
    parts.sqlite.exec(`CREATE TABLE IF NOT EXISTS media_checks
      (trace_id TEXT PRIMARY KEY, openid TEXT NOT NULL, due INTEGER NOT NULL) WITHOUT ROWID`)
    this.wait()
  }

  add({ traceId, openid }: MediaCheck): void {
    const { sqlite, now, afterMs } = this.parts
    sqlite.run('INSERT INTO media_checks (trace_id, openid, due) VALUES (?, ?, ?)', traceId, openid, now() + afterMs)
    this.wait()
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private wait(): void {
    clearTimeout(this.timer)
    const [next] = this.parts.sqlite.rows<[number]>('SELECT due FROM media_checks ORDER BY due LIMIT 1')
    if (!next) return
    this.timer = setTimeout(() => void this.deliverDue(), Math.max(0, next[0] - this.parts.now())).unref()
  }

  private async deliverDue(): Promise<void> {
    const { sqlite, now, deliver } = this.parts
    const due = sqlite.rows<[string, string]>('SELECT trace_id, openid FROM media_checks WHERE due <= ?', now())
    for (const [traceId] of due) sqlite.run('DELETE FROM media_checks WHERE trace_id = ?', traceId)
    this.wait()
    for (const [traceId, openid] of due) await deliver({ traceId, openid })
  }
}
