import { importRoster } from '../../../../cloudfunctions/clock/roster/import-roster'
import { nameDigest, phoneDigest } from '../../../../cloudfunctions/shared/officers/entry'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import { unbound, type Term } from '../../../../cloudfunctions/shared/officers/record'
import type { PetitionRecord } from '../../../../cloudfunctions/petition/records/record'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import {
  bringIn,
  cells,
  cityCells,
  confirmedRoster,
  currentOf,
  importsOf,
  manyCells,
  numbered,
  officersOf,
  openKeepers,
  sendRoster,
  step,
  type Keepers,
} from '../../../support/roster'
import { named } from '../../../support/petitions'
import { clockOver } from '../../../support/sheets'

let test: TestCloud
let keepers: Keepers
beforeEach(async () => {
  test = await openTestCloud()
  keepers = await openKeepers(test)
}, 60_000)
afterEach(() => test?.end())

const day = new Date('2026-11-26T00:00:00Z')
const standing = (officer: string) => ({ officer, from: day, until: day }) satisfies Term

describe('what was confirmed', () => {
  it('is written, sealed and found by digests', async () => {
    const keys = keysFrom(test.environment)
    const done = await bringIn(test, keepers, {
      rows: [
        cells({ name: '欧阳清风', phone: '13812345678', duties: '承办人', unit: '城南分局督察大队', onLeave: '是' }),
      ],
    })
    expect(done).toMatchObject({ state: 'DONE', written: 1, left: 0 })
    const officer = await numbered(test, '130001')
    expect(officer).toMatchObject({
      series: 'police',
      unit: 'south-inspection',
      unitKind: 'team',
      unitPath: ['city', 'south', 'south-inspection'],
      duties: ['handler'],
      onLeave: true,
      identity: unbound(officer._id),
      phoneIndex: phoneDigest('13812345678', keys),
      names: ['欧阳', '欧阳清', '欧阳清风'].map((name) => nameDigest(name, keys)),
    })
    expect(JSON.stringify(officer)).not.toMatch(/欧阳|1381234/)
    expect(keys.seal.open(officer.name, officer._id, 'name')).toBe('欧阳清风')
    // Nothing of the file is left.
    expect(await test.database.collection('rosterpieces').count({ import: done.id })).toBe(0)
    expect(JSON.stringify(await importsOf(test).first({ _id: done.id }))).not.toContain('shown')
  })

  it('shuts out at once who is gone, at phone and console, and keeps the record', async () => {
    const zhou = await test.signIn('inspector-chen')
    await test.phone('inspector-chen').get('people.remind', {})
    await bringIn(test, keepers, { rows: cityCells({ '120016': undefined }), mode: 'COMPLETE' })
    expect(await zhou.ask('petition.queue', {})).toMatchObject({ error: { code: 'SIGNED_OUT' } })
    expect(await test.phone('inspector-chen').get('people.me', {})).toEqual({})
    const officer = await numbered(test, '120016')
    expect(officer).toMatchObject({ left: true, identity: unbound(officer._id), sessions: [], duties: [] })
    for (const field of ['address', 'digestAt', 'phone', 'phoneIndex']) expect(officer).not.toHaveProperty(field)
    const colleagues = await (await test.signIn('clerk-sun')).get('people.colleagues', {})
    expect(colleagues.map(({ name }) => name)).toEqual(['刘洋'])
    const { items } = await keepers.admin.get('people.roster.list', { search: 'NUMBER', words: '120016' })
    expect(items).toEqual([])
  })

  it('lets nobody in whose sign-in was confirmed before they left', async () => {
    const console = test.console()
    const { id, secret, code } = await console.get('people.signin.start', {})
    await test.phone('inspector-chen').get('people.signin.confirm', { code })
    await bringIn(test, keepers, { rows: cityCells({ '120016': undefined }), mode: 'COMPLETE' })
    expect(await console.get('people.signin.claim', { id, secret })).toEqual({ state: 'expired' })
  })

  it('acts on the next click of whoever moved or lost a duty', async () => {
    const [chen, liu] = await Promise.all([test.signIn('inspector-chen'), test.signIn('inspector-liu')])
    await bringIn(test, keepers, {
      rows: cityCells({ '120016': { duties: '' }, '120023': { unit: '城南派出所' } }),
      mode: 'COMPLETE',
    })
    expect(await chen.ask('petition.queue', {})).toMatchObject({ error: { code: 'DENIED' } })
    expect(await liu.ask('petition.queue', {})).toMatchObject({ error: { code: 'DENIED' } })
    expect(await liu.get('people.me', {})).toMatchObject({ officer: { unitName: '城南派出所' } })
  })

  it('ends what others do for whoever is gone or serves elsewhere, and what these do for others', async () => {
    const [chen, liu, sun] = await Promise.all(['120016', '120023', '120031'].map((number) => numbered(test, number)))
    const standFor = (id: string | undefined, ids: (string | undefined)[]) =>
      officersOf(test).change(
        { _id: id },
        { standsFor: test.database.command.set(ids.map((one = '') => standing(one))) },
      )
    await standFor(liu?._id, [chen?._id, sun?._id])
    await standFor(chen?._id, [sun?._id])
    await bringIn(test, keepers, { rows: cityCells({ '120016': undefined }), mode: 'COMPLETE' })
    expect((await numbered(test, '120023')).standsFor).toEqual([standing(sun?._id ?? '')])
    await bringIn(test, keepers, { rows: cityCells({ '120023': { unit: '交警支队' } }) })
    expect((await numbered(test, '120023')).standsFor).toBeUndefined()
  })

  it('leaves no case with nobody to handle it: the chief inspector gets it within the minute', async () => {
    const { id } = await test.phone('citizen-wang').get('petition.submit', named({ unit: 'south-station' }))
    const status = async () => (await test.database.collection<PetitionRecord>('petitions').first({ _id: id }))?.status
    const liu = await test.signIn('inspector-liu')
    await liu.get('petition.desk.conflict', { id, reason: '与来件人是近亲属' })
    await test.cloud.runTimer('clock', 'tick')
    expect(await status()).toBe('SUBMITTED')
    // Of two inspectors one may not meet it, and the other inspects no more.
    await bringIn(test, keepers, { rows: cityCells({ '120016': { duties: '' } }), mode: 'COMPLETE' })
    await test.cloud.runTimer('clock', 'tick')
    expect(await status()).toBe('ESCALATED')
  })

  it('touches nobody in whom nothing changes', async () => {
    const before = await officersOf(test).first({ number: '120016' })
    const done = await bringIn(test, keepers, { rows: cityCells(), mode: 'COMPLETE' })
    expect(done).toMatchObject({ written: 0, left: 0 })
    expect(await officersOf(test).first({ number: '120016' })).toEqual(before)
  })

  it('brings back who had left as the same, with WeChat to be bound anew', async () => {
    const { _id } = await numbered(test, '120016')
    await bringIn(test, keepers, { rows: cityCells({ '120016': undefined }), mode: 'COMPLETE' })
    const back = await bringIn(test, keepers, { rows: cityCells(), mode: 'COMPLETE' })
    expect(back).toMatchObject({ written: 1, left: 0 })
    const officer = await numbered(test, '120016')
    expect(officer).toMatchObject({ _id, duties: ['inspector'], identity: unbound(_id) })
    expect(officer).not.toHaveProperty('left')
    expect(await test.phone('inspector-chen').get('people.me', {})).toEqual({})
  })

  it('leaves lawyers alone, whom no file names', async () => {
    const { command } = test.database
    await officersOf(test).change({ number: '120481' }, { duties: command.set(['lawyer']) })
    await bringIn(test, keepers, { rows: cityCells({ '120481': undefined }), mode: 'COMPLETE' })
    expect(await numbered(test, '120481')).not.toHaveProperty('left')
  })

  it('is written anew nowhere when the units have changed since, and says why', async () => {
    const id = await confirmedRoster(test, keepers, [cells(), cells({ number: '130002', unit: '渡口派出所' })])
    await test.database.collection('units').change({ _id: 'east-station-2' }, { name: '渡口水上派出所' })
    await importRoster({}, clockOver(test), step)
    expect(await currentOf(keepers.admin)).toMatchObject({ state: 'FAULTY', faults: 1 })
    expect((await keepers.admin.get('people.roster.preview', { id })).faults).toMatchObject([
      { line: 3, column: 'unit' },
    ])
    expect(await officersOf(test).first({ number: '130001' })).toBeUndefined()
  })
})

it('some thousands of lines go through the timer itself', async () => {
  const rows = [...cityCells(), ...manyCells(1500)]
  const id = await sendRoster(keepers.admin, { rows, mode: 'COMPLETE' })
  await test.cloud.runTimer('clock', 'tick')
  const { checkedAt = '', tally } = await currentOf(keepers.admin)
  expect(tally).toMatchObject({ added: 1500, same: 18 })
  expect((await keepers.admin.get('people.roster.preview', { id })).changes.added).toHaveLength(200)
  await keepers.security.get('people.roster.confirm', { id, seen: checkedAt })
  await test.cloud.runTimer('clock', 'tick')
  expect(await currentOf(keepers.admin)).toMatchObject({ state: 'DONE', written: 1500, left: 0 })
}, 120_000)
