import { createHash, randomBytes } from 'node:crypto'
import { faults } from '../fault'
import type { Sqlite } from '../database/sqlite'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Who is signed in on which phone; kept apart from the application's documents, as WeChat keeps it. */
export class Sessions {
  constructor(private readonly sqlite: Sqlite) {
    sqlite.exec('CREATE TABLE IF NOT EXISTS sessions (token_hash TEXT PRIMARY KEY, openid TEXT NOT NULL) WITHOUT ROWID')
  }

  start(openid: string): string {
    // The SDK turns an all-digits openid into a number.
    if (!/^[\w-]{1,64}$/.test(openid) || /^-?\d+$/.test(openid))
      throw faults.invalid('an openid must be letters and digits')
    const token = randomBytes(32).toString('base64url')
    this.sqlite.run('INSERT INTO sessions (token_hash, openid) VALUES (?, ?)', hashOf(token), openid)
    return token
  }

  openidOf(token: string): string | undefined {
    return this.sqlite.rows<[string]>('SELECT openid FROM sessions WHERE token_hash = ?', hashOf(token))[0]?.[0]
  }
}
