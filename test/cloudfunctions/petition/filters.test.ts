import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import { petitionKinds } from '../../../miniprogram/contract/petition/kinds'
import type { Queue } from '../../../miniprogram/contract/petition/desk'
import { petitionStatuses, type PetitionStatus } from '../../../miniprogram/contract/petition/statuses'
import { seedCases } from '../../../scripts/seed/many'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { named } from '../../support/petitions'

const count = 900
let test: TestCloud
let chen: ConsoleAsker
let all: PetitionRecord[]
beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'seeded-'))
  await seedCases(dataFolder, count, () => undefined)
  test = await openTestCloud({ dataFolder })
  chen = await test.signIn('inspector-chen')
  const { command } = test.database
  all = await test.database.collection<PetitionRecord>('petitions').find({ order: command.gt('') }, { limit: 1000 })
}, 120_000)
afterAll(() => test?.end())

/** Petitions about the department itself, which a page may have to pass over. */
const hidden = 12
/** All but what is about the inspectors' own department. */
const visible = () => all.filter(({ escalated }) => !escalated)

/** Every page of a list, and how many documents each looked at. */
async function everyPage(filter: Queue) {
  const ids: string[] = []
  const examined: number[] = []
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const mark = test.cloud.mark()
    const { items, next } = await chen.get('petition.queue', { ...filter, ...(after && { after }) })
    examined.push(
      ...test.cloud
        .since(mark)
        .queries.filter(({ collection }) => collection === 'petitions')
        .map((query) => query.examined),
    )
    ids.push(...items.map(({ id }) => id))
    after = next
  }
  return { ids, examined }
}
const idsOf = (records: PetitionRecord[]) => records.map(({ _id }) => _id).toSorted()

describe('the seeded petitions', () => {
  it('are as many as asked for, of every kind and in every status', () => {
    expect(all).toHaveLength(count)
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(Object.keys(petitionKinds).length)
    const met = new Set(all.map(({ status }) => status))
    expect(Object.keys(petitionStatuses).filter((status) => !met.has(status as PetitionStatus))).toEqual([])
  })

  it('can be opened like any other', async () => {
    for (const { _id } of visible().slice(0, 60)) {
      const seen = await chen.get('petition.detail', { id: _id })
      expect(seen.events.length).toBe(seen.version + 1)
    }
  })
})

describe('a list', () => {
  const filters: [string, Queue, (petition: PetitionRecord) => boolean][] = [
    ['of everything', {}, () => true],
    ['of a kind', { kind: 'TIP' }, ({ kind }) => kind === 'TIP'],
    ['of a status', { status: 'REPLIED' }, ({ status }) => status === 'REPLIED'],
    ['of a category', { category: 'DELAY' }, ({ category }) => category === 'DELAY'],
    ['of a category and its kind', { kind: 'COMPLAINT', category: 'DELAY' }, ({ category }) => category === 'DELAY'],
    ['of a unit', { unit: 'south-station' }, ({ unit }) => unit === 'south-station'],
    [
      'of kind, status and unit together',
      { kind: 'COMPLAINT', status: 'ACCEPTED', unit: 'north-station' },
      ({ kind, status, unit }) => kind === 'COMPLAINT' && status === 'ACCEPTED' && unit === 'north-station',
    ],
    [
      'of what nobody is in charge of, in a status',
      { charge: 'NOBODY', status: 'SUBMITTED' },
      ({ status }) => status === 'SUBMITTED',
    ],
    ['of what nobody can be', { kind: 'TIP', status: 'SUPERVISED' }, () => false],
    ['of what is overdue', { pressing: 'OVERDUE' }, ({ dueAt }) => dueAt !== undefined && dueAt < new Date()],
    [
      'of what is overdue in a status',
      { pressing: 'OVERDUE', status: 'SUBMITTED' },
      ({ dueAt, status }) => dueAt !== undefined && dueAt < new Date() && status === 'SUBMITTED',
    ],
  ]
  it.each(filters)(
    '%s holds exactly those, each page looking at no more than it shows, one, and what is hidden in between',
    async (_, filter, passes) => {
      const { ids, examined } = await everyPage(filter)
      expect(ids.toSorted()).toEqual(idsOf(visible().filter(passes)))
      expect(Math.max(...examined)).toBeLessThanOrEqual(21 + hidden)
    },
  )
})

const wordsOf = ({ _id, subject, details }: PetitionRecord) => {
  const { seal } = keysFrom(test.environment)
  return [seal.open(subject, _id, 'subject'), seal.open(details, _id, 'details')]
}

const found = async (search: Queue['search'], words: string) =>
  (await chen.get('petition.queue', { search, words })).items.map((item) => item.id)

describe('searching', () => {
  it('finds every subject that holds the words, and what it finds holds their pairs of characters', async () => {
    for (const words of ['聚众赌博', '户口迁移', '派出所', '滨江小区']) {
      const { ids } = await everyPage({ search: 'WORDS', words })
      const wanted = visible().filter((petition) => wordsOf(petition)[0]?.includes(words))
      expect(wanted.length).toBeGreaterThanOrEqual(words === '派出所' ? 0 : 1)
      expect(ids).toEqual(expect.arrayContaining(idsOf(wanted)))
      const texts = all.filter(({ _id }) => ids.includes(_id)).map((petition) => wordsOf(petition).join('\n'))
      const pairs = Array.from(words)
        .slice(1)
        .map((second, place) => `${words[place] ?? ''}${second}`)
      for (const pair of pairs) expect(texts.every((text) => text.includes(pair))).toBe(true)
    }
  })

  it('finds by number, by name and by phone however it is written, and nobody by a part of name or phone', async () => {
    const { id, number } = await test
      .phone('citizen-wang')
      .get('petition.submit', named({ name: '欧阳清风', phone: '13912345678' }))
    expect(await found('NUMBER', number.toLowerCase())).toEqual([id])
    expect(await found('NAME', '欧阳清风')).toEqual([id])
    expect(await found('PHONE', '139 1234-5678')).toEqual([id])
    expect(await found('NAME', '欧阳')).toEqual([])
    expect(await found('PHONE', '1391234')).toEqual([])
  })

  it('finds by the beginning of a number, its last digits, and without its letters or its dash', async () => {
    const { id, number } = await test.phone('citizen-wang').get('petition.submit', named({ subject: '找编号' }))
    for (const part of [
      number.slice(0, -1),
      number.slice(2),
      number.replace('-', ''),
      number.slice(-4),
      number.slice(-6),
    ])
      expect(await found('NUMBER', part)).toContain(id)
    const sameDay = all.filter((one) => one.number.startsWith(number.slice(0, 10))).map(({ _id }) => _id)
    expect(await found('NUMBER', number.slice(0, 10))).toEqual(expect.arrayContaining([id, ...sameDay]))
    expect(await found('NUMBER', `${number.slice(0, -1)}X`)).toEqual([])
    expect(await found('NUMBER', '的')).toEqual([])
  })

  it('looks at no more for a part of a number than has it', async () => {
    const { number = '' } = all.at(-1) ?? {}
    const cases: [part: string, index: string][] = [
      [number.slice(-5), 'terms'],
      [number.slice(0, -2), 'number'],
      [number, 'number'],
      [number.slice(2), 'number'],
    ]
    for (const [part, index] of cases) {
      const mark = test.cloud.mark()
      await chen.get('petition.queue', { search: 'NUMBER', words: part })
      const asked = test.cloud.since(mark).queries.find(({ collection }) => collection === 'petitions')
      expect([asked?.index, (asked?.examined ?? 99) < 5]).toEqual([index, true])
    }
  })

  it('keeps no more than 64 terms of the longest story', async () => {
    const details = Array.from({ length: 200 }, (_, place) => `词语${place}号`).join('，')
    const story = { subject: '派出所民警出警迟缓'.repeat(5), details }
    const { id } = await test.phone('citizen-wang').get('petition.submit', named(story))
    const kept = await test.database.collection<PetitionRecord>('petitions').first({ _id: id })
    expect(kept?.terms).toHaveLength(64)
  })

  it('looks through what holds the first of the words, not through everything', async () => {
    const mark = test.cloud.mark()
    await chen.get('petition.queue', { search: 'WORDS', words: '聚众赌博' })
    const asked = test.cloud.since(mark).queries.find(({ collection }) => collection === 'petitions')
    expect(asked?.index).toBe('terms')
  })

  it('finds what stands in the subject though no dictionary knows it as a word', async () => {
    const { id } = await test.phone('citizen-wang').get('petition.submit', named({ subject: '一直没人来也没人管' }))
    const { items } = await chen.get('petition.queue', { search: 'WORDS', words: '没人' })
    expect(items.map((item) => item.id)).toContain(id)
  })

  it('asks for two characters at least', async () => {
    const reply = await chen.ask('petition.queue', { search: 'WORDS', words: '门' })
    expect(reply).toMatchObject({ ok: false, error: { fields: { words: '请至少输入两个字' } } })
  })
})
