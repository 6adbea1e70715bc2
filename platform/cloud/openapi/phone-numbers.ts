import { createHash, randomBytes } from 'node:crypto'
import type { Sqlite } from '../database/sqlite'
import { faults } from '../fault'
import { ApiFault, type Api } from './api'

const lifeMs = 5 * 60_000
const schema = `
  CREATE TABLE IF NOT EXISTS phone_numbers (openid TEXT PRIMARY KEY, number TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS phone_codes (code_hash TEXT PRIMARY KEY, number TEXT NOT NULL, until INTEGER NOT NULL)
    WITHOUT ROWID`

const hashOf = (code: string) => createHash('sha256').update(code).digest('hex')

/** The numbers that people's WeChat is bound to, given away by codes that are good once. */
export class PhoneNumbers {
  constructor(
    private readonly sqlite: Sqlite,
    private readonly appId: string,
    private readonly now: () => number,
  ) {
    sqlite.exec(schema)
  }

  /** @param number as in 13800000000: of mainland China, without its country's code. */
  set(openid: string, number: string): void {
    if (!/^1\d{10}$/.test(number)) throw faults.invalid('a phone number has eleven digits and begins with 1')
    this.sqlite.run('INSERT OR REPLACE INTO phone_numbers (openid, number) VALUES (?, ?)', openid, number)
  }

  remove(openid: string): void {
    this.sqlite.run('DELETE FROM phone_numbers WHERE openid = ?', openid)
  }

  of(openid: string): string | undefined {
    return this.sqlite.rows<[string]>('SELECT number FROM phone_numbers WHERE openid = ?', openid)[0]?.[0]
  }

  /** A code for this person's number; undefined when there is none. */
  codeFor(openid: string): string | undefined {
    const number = this.of(openid)
    if (number === undefined) return undefined
    const code = randomBytes(32).toString('hex')
    this.sqlite.run('DELETE FROM phone_codes WHERE until < ?', this.now())
    const sql = 'INSERT INTO phone_codes (code_hash, number, until) VALUES (?, ?, ?)'
    this.sqlite.run(sql, hashOf(code), number, this.now() + lifeMs)
    return code
  }

  readonly get: Api = {
    takes: ['code'],
    answer: ({ code }) => {
      const number = typeof code === 'string' ? this.take(code) : undefined
      if (number === undefined) throw new ApiFault(40029, 'invalid code')
      const watermark = { timestamp: Math.floor(this.now() / 1000), appid: this.appId }
      return { phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86', watermark } }
    },
  }

  private take(code: string): string | undefined {
    const hash = hashOf(code)
    const sql = 'SELECT number FROM phone_codes WHERE code_hash = ? AND until >= ?'
    const number = this.sqlite.rows<[string]>(sql, hash, this.now())[0]?.[0]
    this.sqlite.run('DELETE FROM phone_codes WHERE code_hash = ?', hash)
    return number
  }
}
