import type { Sqlite } from '../../database/sqlite'
import { asError } from '../../fault'

const retryMs = 10_000

export interface MediaCheckParts {
  sqlite: Sqlite
  now: () => number
  /** How long WeChat takes. */
  afterMs: number
  /** Tells what was found. */
  deliver: (check: MediaCheck) => Promise<void>
  /** Told of what failed and will be tried again. */
  onError: (error: Error) => void
}

/** A file of somebody that WeChat looks at. */
export interface MediaCheck {
  traceId: string
  openid: string
}

/** Checks that WeChat has promised an event for. They outlive a restart. */
export class MediaChecks {
  private timer: NodeJS.Timeout | undefined
  private state: 'waiting' | 'delivering' | 'stopped' = 'waiting'

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
    this.state = 'stopped'
    clearTimeout(this.timer)
  }

  private wait(): void {
    clearTimeout(this.timer)
    if (this.state !== 'waiting') return
    const [next] = this.parts.sqlite.rows<[number]>('SELECT due FROM media_checks ORDER BY due LIMIT 1')
    if (!next) return
    this.timer = setTimeout(() => this.deliverDue(), Math.max(0, next[0] - this.parts.now())).unref()
  }

  private deliverDue(): void {
    this.state = 'delivering'
    this.deliverAll().then(
      () => this.again(() => this.wait()),
      (error: unknown) => {
        this.parts.onError(asError(error))
        this.again(() => (this.timer = setTimeout(() => this.deliverDue(), retryMs).unref()))
      },
    )
  }

  private again(next: () => void): void {
    if (this.state === 'stopped') return
    this.state = 'waiting'
    next()
  }

  /** Each is struck off once it was told: after a crash somebody may hear of it twice, never not at all. */
  private async deliverAll(): Promise<void> {
    const { sqlite, now, deliver } = this.parts
    const due = sqlite.rows<[string, string]>('SELECT trace_id, openid FROM media_checks WHERE due <= ?', now())
    for (const [traceId, openid] of due) {
      if (this.state === 'stopped') return
      await deliver({ traceId, openid })
      sqlite.run('DELETE FROM media_checks WHERE trace_id = ?', traceId)
    }
  }
}
