import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WaitingRecord } from '../../../../cloudfunctions/shared/audit/record'
import { keysFrom, type Keys } from '../../../../cloudfunctions/shared/keys'
import { openTestCloud, type ConsoleAsker, type Phone, type TestCloud } from '../../../support/cloud'
import { entry, named } from '../../../support/petitions'
import { openedWith, recordedIn } from './recording'

let test: TestCloud
let keys: Keys
let phone: Phone
let clerk: ConsoleAsker
let chen: ConsoleAsker
let zhou: ConsoleAsker
let id: string
beforeAll(async () => {
  test = await openTestCloud()
  keys = keysFrom(test.environment)
  phone = test.phone('o-plain-5514-ximen')
  clerk = await test.signIn('clerk-sun')
  chen = await test.signIn('inspector-chen')
  zhou = await test.signIn('officer-zhou')
  id = (await phone.get('petition.submit', named({ name: '西门吹雪', phone: '13955556666' }))).id
})
afterAll(() => test?.end())

/** As any id of a petition. */
const missing = 'x'.repeat(43)
const officer = (number: string) => keys.digest('record', 'officer', number)
const recorded = (act: () => Promise<unknown>) => recordedIn(test, act)
const opened = (record: WaitingRecord | undefined) => openedWith(keys, record)

describe('an action that is audited', () => {
  it('leaves one record of who did what to which case, and from where', async () => {
    const [record, ...others] = await recorded(() => chen.get('petition.detail', { id }))
    expect(others).toEqual([])
    expect(record).toEqual({
      _id: expect.stringMatching(/^[0-9a-f]{32}$/),
      at: expect.any(Date),
      door: 'console',
      action: 'petition.detail',
      by: officer('120016'),
      subjects: [id],
      outcome: 'done',
      origin: expect.any(String),
      mark: expect.any(String),
      day: 'UNSEALED',
      place: record?._id,
    })
    expect(opened(record)[1]).toMatchObject({ address: expect.stringContaining('127.0.0.1') })
  })

  it.each<[string, () => Promise<unknown>, () => object, unknown]>([
    [
      'the name of a move',
      () => clerk.ask('petition.move', { id, version: 0, move: 'accept' }),
      () => ({ action: 'petition.move', by: officer('120031'), move: 'accept', outcome: 'done' }),
      undefined,
    ],
    [
      'that it came too late',
      () => clerk.ask('petition.move', { id, version: 0, move: 'accept' }),
      () => ({ move: 'accept', subjects: [expect.any(String)], outcome: 'CONFLICT' }),
      undefined,
    ],
    [
      'the reason for revealing a name, sealed',
      () => chen.ask('petition.desk.reveal', { id, reason: '需要电话联系西门吹雪核实' }),
      () => ({ action: 'petition.desk.reveal', outcome: 'done' }),
      { reason: '需要电话联系西门吹雪核实' },
    ],
    [
      'that words were looked for, and sealed which',
      () => chen.ask('petition.queue', { kind: 'COMPLAINT', search: 'NAME', words: '西门吹雪' }),
      () => ({ action: 'petition.queue', subjects: [], searched: true, outcome: 'done' }),
      { kind: 'COMPLAINT', search: 'NAME', words: '西门吹雪' },
    ],
    [
      'a list without filters',
      () => chen.ask('petition.queue', {}),
      () => ({ subjects: [], outcome: 'done' }),
      undefined,
    ],
    [
      'the list of waiting work',
      () => chen.ask('petition.desk.workbench', {}),
      () => ({ action: 'petition.desk.workbench', by: officer('120016'), subjects: [], outcome: 'done' }),
      undefined,
    ],
    [
      'several cases, and to whom they were given',
      () => chen.ask('petition.desk.assign', { ids: [id], officer: officer('120016') }),
      () => ({ subjects: [expect.any(String)], outcome: 'done' }),
      { officer: expect.stringMatching(/^[\w-]{43}$/) },
    ],
    [
      'what was looked for in vain',
      () => chen.ask('petition.detail', { id: missing }),
      () => ({ subjects: [missing], outcome: 'NOT_FOUND' }),
      undefined,
    ],
    [
      'an id that is none of ours sealed only',
      () => chen.ask('petition.detail', { id: '13955556666' }),
      () => ({ subjects: [], outcome: 'NOT_FOUND' }),
      { others: ['13955556666'] },
    ],
    [
      'nothing of what was no proper request',
      () => chen.send('petition.detail', { id, name: '西门吹雪' }),
      () => ({ subjects: [], outcome: 'INVALID' }),
      undefined,
    ],
    [
      'what an officer tried who may not',
      () => zhou.ask('petition.detail', { id }),
      () => ({ by: officer('120481'), subjects: [expect.any(String)], outcome: 'DENIED' }),
      undefined,
    ],
  ])('records %s', async (_, act, expected, given) => {
    const [record, ...others] = await recorded(act)
    expect(others).toEqual([])
    expect(record).toMatchObject(expected())
    expect(opened(record)[0]).toEqual(given)
  })

  it('names what it made, and keeps nothing of its content', async () => {
    const draft = entry('VISIT', { name: '西门吹雪', phone: '13955556666' })
    let made = ''
    const [record] = await recorded(async () => {
      made = (await clerk.get('petition.desk.enter', draft)).id
    })
    expect(record).toMatchObject({ action: 'petition.desk.enter', subjects: [made], outcome: 'done' })
    expect(record).not.toHaveProperty('given')
  })

  it('costs one round trip, and no more than three to look', async () => {
    const mark = test.cloud.mark()
    await chen.get('petition.detail', { id })
    const asked = test.cloud.since(mark).queries.map(({ action, collection }) => `${collection} ${action}`)
    expect(asked.filter((each) => each.startsWith('audit'))).toHaveLength(1)
    expect(asked.at(-1)).toMatch(/^audit /)
    expect(asked.length).toBeLessThanOrEqual(3)
  })
})

it('handing out lists that were made names each of them', async () => {
  const job = await chen.get('petition.desk.export', { reason: '月度统计需要' })
  const [record] = await recorded(() => chen.get('petition.desk.exports', {}))
  expect(record).toMatchObject({ action: 'petition.desk.exports', subjects: [job.id], outcome: 'done' })
})

describe('no record is left', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['by a console that nobody signed in to', () => test.console().send('petition.detail', { id })],
    ['by a session that is none', () => test.console('made-up').send('petition.move', { id })],
    ['by a citizen', () => phone.send('petition.detail', { id })],
    ['of an action that there is not', () => chen.send('petition.西门吹雪', {})],
    ['of a citizen’s own case', () => phone.get('petition.progress', { id })],
  ])('%s', async (_, act) => {
    expect(await recorded(act)).toEqual([])
  })
})

it('nothing that a person wrote, is called or is reached by stands in the audit readably, sealed into the chain or not', async () => {
  const planted = [
    '西门吹雪',
    '13955556666',
    '需要电话联系',
    'o-plain-5514-ximen',
    '陈静',
    '127.0.0.1',
    'SECRET-REASON',
  ]
  const reason = '需要电话联系 SECRET-REASON 13955556666'
  const records = await recorded(async () => {
    await chen.ask('petition.desk.reveal', { id, reason })
    await chen.ask('petition.desk.reveal', { id: 'elsewhere', reason })
    await chen.ask('petition.queue', { search: 'PHONE', words: '13955556666' })
    await chen.send('petition.queue', { search: '13955556666', words: '西门吹雪' })
    await chen.send('petition.detail', { id: '西门吹雪' })
    await chen.send('petition.detail', { id: '13955556666' })
    await chen.ask('petition.talk.answer', { id, draft: id, words: `${reason}西门吹雪` })
    await chen.ask('petition.desk.conflict', { id: 'elsewhere', reason })
  })
  expect(records).toHaveLength(8)
  await test.cloud.runTimer('clock', 'tick')
  const text = JSON.stringify(await test.database.collection('audit').find({ _id: test.database.command.gt('') }))
  expect(text).toContain(id)
  expect(planted.filter((word) => text.includes(word))).toEqual([])
  // Nor in the file, its log of writes or what was logged.
  const files = readdirSync(test.dataFolder).filter((name) => name.startsWith('database'))
  const bytes = files.map((name) => readFileSync(join(test.dataFolder, name)))
  expect(planted.filter((word) => bytes.some((each) => each.includes(word)))).toEqual([])
  const said = test.logs.map((line) => JSON.stringify(line)).join('\n')
  expect(planted.filter((word) => word !== '127.0.0.1' && said.includes(word))).toEqual([])
})
