import type { OfficerRecord } from '../../cloudfunctions/shared/officers/record'
import { idOf } from '../support/binding'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../support/cloud'
import { makeMove } from '../support/desk'
import { submission } from '../support/petitions'
import { recordedIn } from './shared/audit/recording'

interface Told {
  ok: boolean
  tag?: string
  data?: unknown
  unchanged?: true
}

let test: TestCloud
let chen: ConsoleAsker
let id: string
beforeAll(async () => {
  test = await openTestCloud()
  chen = await test.signIn('inspector-chen')
  id = (await test.phone('citizen-wang').get('petition.submit', submission())).id
})
afterAll(() => test?.end())

const again = async (asker: ConsoleAsker, action: string, input: object, held: string) =>
  (await asker.sendMore(action, input, { held })) as Told
/** What is answered to somebody who holds nothing yet. */
const first = async (asker: ConsoleAsker, action: string, input: object) => again(asker, action, input, '')

describe.each<[string, () => object]>([
  ['petition.queue', () => ({})],
  ['petition.desk.workbench', () => ({})],
  ['petition.detail', () => ({ id })],
])('what a page asks again and again: %s', (action, inputOf) => {
  it('is recorded when it is given, and not while it stays the same', async () => {
    const input = inputOf()
    let tag = ''
    const given = await recordedIn(test, async () => {
      const told = await first(chen, action, input)
      expect(told).toMatchObject({ ok: true, data: expect.anything() })
      tag = told.tag ?? ''
    })
    expect(given.map((record) => record.action)).toEqual([action])
    const repeated = await recordedIn(test, async () => {
      expect(await again(chen, action, input, tag)).toEqual({ ok: true, unchanged: true })
    })
    expect(repeated).toEqual([])
  })

  it('is given, and recorded, to another session that shows the tag of this one', async () => {
    const { tag = '' } = await first(chen, action, inputOf())
    const other = await test.signIn('inspector-liu')
    const records = await recordedIn(test, async () => {
      expect(await again(other, action, inputOf(), tag)).toHaveProperty('data')
    })
    expect(records).toHaveLength(1)
  })
})

it('what has changed is given anew, and recorded', async () => {
  const { tag = '' } = await first(chen, 'petition.detail', { id })
  await makeMove(await test.signIn('clerk-sun'), id, 'accept')
  const records = await recordedIn(test, async () => {
    const told = await again(chen, 'petition.detail', { id }, tag)
    expect(told.data).toMatchObject({ status: 'ACCEPTED' })
    expect(told.tag).not.toBe(tag)
  })
  expect(records).toHaveLength(1)
})

it('of another case the tag says nothing', async () => {
  const { tag = '' } = await first(chen, 'petition.detail', { id })
  const other = await test.phone('citizen-li').get('petition.submit', submission())
  expect(await again(chen, 'petition.detail', { id: other.id }, tag)).toHaveProperty('data')
})

it('what changes something is carried out and recorded every time, whatever is said to be held', async () => {
  const close = { session: 'x'.repeat(43) }
  for (const held of ['', 'anything']) {
    const records = await recordedIn(test, async () => {
      expect(await again(chen, 'people.sessions.close', close, held)).toEqual({ ok: true, data: {} })
    })
    expect(records).toHaveLength(1)
  }
})

it.each([{ held: 1 }, { held: 'x'.repeat(101) }, { unattended: 'no' }, { attended: true }])(
  '%j is no proper request',
  async (more) => {
    expect(await chen.sendMore('petition.queue', {}, more)).toMatchObject({ error: { code: 'INVALID' } })
  },
)

const minute = 60_000
const _id = () => idOf(test, '120016')
const officers = () => test.database.collection<OfficerRecord>('officers')

/** As if its last use had been so many minutes ago. */
async function usedAgo(minutes: number) {
  const { sessions = [] } = (await officers().first({ _id: _id() })) ?? {}
  const seenAt = new Date(Date.now() - minutes * minute)
  const old = sessions.map((session) => Object.assign(session, { seenAt }))
  await officers().change({ _id: _id() }, { sessions: test.database.command.set(old) })
  return seenAt
}
const seen = async () => (await officers().first({ _id: _id() }))?.sessions.map(({ seenAt }) => seenAt.getTime())

describe('a session', () => {
  it('is kept alive by what somebody asks, never by what a page asks by itself', async () => {
    const before = await usedAgo(29)
    expect(await chen.sendMore('petition.queue', {}, { unattended: true })).toMatchObject({ ok: true })
    expect(await chen.sendMore('petition.queue', {}, { unattended: true, held: '' })).toMatchObject({ ok: true })
    expect(new Set(await seen())).toEqual(new Set([before.getTime()]))
    expect(await chen.sendMore('petition.queue', {}, {})).toMatchObject({ ok: true })
    expect(Math.max(...((await seen()) ?? []))).toBeGreaterThan(before.getTime())
  })

  it('that has run out is not revived, whoever is said to sit there', async () => {
    await usedAgo(31)
    for (const more of [{}, { unattended: true }, { held: '' }])
      expect(await chen.sendMore('petition.queue', {}, more)).toMatchObject({ error: { code: 'SIGNED_OUT' } })
  })
})
