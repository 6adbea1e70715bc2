import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Sqlite } from '../database/sqlite'

/** Ten minutes, as WeChat gives a link to a private file. */
export const defaultLinkSeconds = 600

/** Addresses that stop working: `/files/<expiry>-<signature>/<path>`. The secret is kept, so that a restart breaks none. */
export class Links {
  private readonly secret: Buffer

  constructor(sqlite: Sqlite) {
    sqlite.exec(
      'CREATE TABLE IF NOT EXISTS link_secret (one INTEGER PRIMARY KEY CHECK (one = 1), secret BLOB NOT NULL)',
    )
    sqlite.run('INSERT OR IGNORE INTO link_secret (one, secret) VALUES (1, ?)', randomBytes(32))
    const [row] = sqlite.rows<[Buffer]>('SELECT secret FROM link_secret')
    if (!row) throw new Error('the secret of the links was not written')
    this.secret = row[0]
  }

  /** Not percent-encoded: the SDK encodes what it is given. */
  sign(path: string, seconds: number): string {
    const expires = Math.floor(Date.now() / 1000) + seconds
    return `/files/${expires}-${this.signature(expires, path)}/${path}`
  }

  /** The path of a link still good. */
  verify(pathname: string): string | undefined {
    const [, expires, signature, encoded] = /^\/files\/(\d{1,12})-([\w-]{43})\/(.+)$/.exec(pathname) ?? []
    const path = encoded && decoded(encoded)
    if (!path || !signature || Number(expires) < Date.now() / 1000) return undefined
    const wanted = Buffer.from(this.signature(Number(expires), path))
    return timingSafeEqual(wanted, Buffer.from(signature)) ? path : undefined
  }

  private signature(expires: number, path: string): string {
    return createHmac('sha256', this.secret).update(`${expires}/${path}`).digest('base64url')
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    // Not an address of ours.
    return undefined
  }
}
