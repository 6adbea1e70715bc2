import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { challengeOf, openedAtIn, openedAtMark } from '../../../../cloudfunctions/inspection/proof/challenge'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import { keysFor } from '../../../../scripts/service/keys'

const folder = mkdtempSync(join(tmpdir(), 'challenge-'))
const keys = keysFrom(keysFor(folder))
const others = keysFrom(keysFor(mkdtempSync(join(tmpdir(), 'challenge-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const checkin = fc.base64String({ minLength: 4, maxLength: 43 })
const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

it('a challenge is six plain characters, always the same for one request and hardly ever for two', () => {
  const seen = new Map<string, string>()
  fc.assert(
    fc.property(checkin, (id) => {
      const challenge = challengeOf(id, keys)
      expect(challenge).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/)
      expect(challengeOf(id, keys)).toBe(challenge)
      seen.set(id, challenge)
    }),
    { numRuns: 2000, seed: 7 },
  )
  expect(new Set(seen.values()).size).toBeGreaterThan(seen.size - 3)
})

it('nobody without the key knows it', () => {
  expect(challengeOf('checkin-1', others)).not.toBe(challengeOf('checkin-1', keys))
})

it('when a request was opened is believed of this service and this request alone', () => {
  fc.assert(
    fc.property(checkin, checkin, moment, (id, other, at) => {
      const mark = openedAtMark(id, at, keys)
      expect(openedAtIn(mark, id, keys)).toEqual(at)
      expect(openedAtIn(mark, id, others)).toBeUndefined()
      fc.pre(other !== id)
      expect(openedAtIn(mark, other, keys)).toBeUndefined()
    }),
    { numRuns: 300, seed: 7 },
  )
})

it('one changed character of it is never believed', () => {
  const at = new Date('2026-11-26T06:00:00Z')
  const mark = openedAtMark('checkin-1', at, keys)
  fc.assert(
    fc.property(fc.nat(mark.length - 1), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), (place, put) => {
      fc.pre(put !== mark[place])
      expect(openedAtIn(mark.slice(0, place) + put + mark.slice(place + 1), 'checkin-1', keys)).toBeUndefined()
    }),
    { numRuns: 500, seed: 7 },
  )
  for (const odd of ['', '.', mark.slice(1), `${mark}=`]) expect(openedAtIn(odd, 'checkin-1', keys)).toBeUndefined()
})
