import { importRoster } from '../../../../cloudfunctions/clock/roster/import-roster'
import { nameDigest, phoneDigest } from '../../../../cloudfunctions/shared/officers/entry'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import { unbound, type Standing } from '../../../../cloudfunctions/shared/officers/record'
import type { ClockContext } from '../../../../cloudfunctions/clock/context'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import {
  bringIn,
  cells,
  cityCells,
  currentOf,
  importsOf,
  numbered,
  officersOf,
  openKeepers,
  sendRoster,
  step,
  type Cells,
  type Keepers,
} from '../../../support/roster'
import { clockOver } from '../../../support/sheets'

let test: TestCloud
let keepers: Keepers
beforeEach(async () => {
  test = await openTestCloud()
  keepers = await openKeepers(test)
}, 60_000)
afterEach(() => test?.end())

const many = (count: number, changes: Partial<Cells> = {}): Cells[] =>
  Array.from({ length: count }, (_, place) => cells({ number: String(140_000 + place), ...changes }))

/** A file that was checked and confirmed, and is not written yet. */
async function confirmed(rows: Cells[], mode: 'COMPLETE' | 'ADDITION' = 'ADDITION'): Promise<string> {
  const id = await sendRoster(keepers.admin, { rows, mode })
  await importRoster({}, clockOver(test), step)
  const { checkedAt = '', state } = await currentOf(keepers.admin)
  if (state !== 'READY') throw new Error(JSON.stringify(await keepers.admin.get('people.roster.preview', { id })))
  await keepers.security.get('people.roster.confirm', { id, seen: checkedAt })
  return id
}

/** The clock, which dies at its so-manieth write of an officer. */
function mortalClock(writes: number): ClockContext {
  const context = clockOver(test)
  const dying =
    <Given extends unknown[], Result>(act: (...given: Given) => Promise<Result>) =>
    async (...given: Given) => {
      if (writes-- <= 0) throw new Error('killed')
      return act(...given)
    }
  const { add, rewrite, leave } = context.roster
  return { ...context, roster: { ...context.roster, add: dying(add), rewrite: dying(rewrite), leave: dying(leave) } }
}

/** Whoever held it is long gone. */
const letGo = (id: string) => importsOf(test).change({ _id: id }, { heldUntil: new Date(0) })

/** Everything of the roster but what differs from one sealing to the next. */
async function rosterAsItIs() {
  const all = await officersOf(test).find(
    { number: test.database.command.gt('') },
    { limit: 1000, order: ['number', 'asc'] },
  )
  return all.map(({ name: _name, phone: _phone, listed: _listed, sessions, ...rest }) => ({
    ...rest,
    in: sessions.length,
  }))
}

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
    const standing = (officer: string) => ({ officer, unit: 'inspection' }) as Standing
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
    const id = await confirmed([cells(), cells({ number: '130002', unit: '渡口派出所' })])
    await test.database.collection('units').change({ _id: 'east-station-2' }, { name: '渡口水上派出所' })
    await importRoster({}, clockOver(test), step)
    expect(await currentOf(keepers.admin)).toMatchObject({ state: 'FAULTY', faults: 1 })
    expect((await keepers.admin.get('people.roster.preview', { id })).faults).toMatchObject([
      { line: 3, column: 'unit' },
    ])
    expect(await officersOf(test).first({ number: '130001' })).toBeUndefined()
  })
})

describe('a clock that dies', () => {
  it.each([0, 1, 5, 11, 23, 24])('at its write %i is gone on with, and it comes to the same', async (writes) => {
    const rows = [...cityCells({ '120405': undefined, '120318': undefined }), ...many(23)]
    const id = await confirmed(rows, 'COMPLETE')
    await expect(importRoster({}, mortalClock(writes), step)).rejects.toThrow('killed')
    // Nobody else goes on while it may still be at work.
    expect(await importRoster({}, clockOver(test), step)).toEqual({ done: 0 })
    await letGo(id)
    await importRoster({}, clockOver(test), step)
    expect(await currentOf(keepers.admin)).toMatchObject({ state: 'DONE', written: 23, left: 2 })
    const after = await rosterAsItIs()
    expect(after.filter(({ left }) => !left).map(({ number }) => number)).toEqual(
      rows.map(({ number }) => number).toSorted(),
    )
  })

  it('while it checks is gone on with from its last step', async () => {
    const id = await sendRoster(keepers.admin, { rows: [...cityCells(), ...many(20)], mode: 'COMPLETE', piece: 7 })
    const context = clockOver(test)
    let reads = 3
    const known: typeof context.roster.known = (ids) => {
      if (reads-- <= 0) throw new Error('killed')
      return context.roster.known(ids)
    }
    const dying = { ...context, roster: { ...context.roster, known } }
    await expect(importRoster({}, dying, step)).rejects.toThrow('killed')
    expect(await currentOf(keepers.admin)).toMatchObject({ state: 'CHECKING', done: 12 })
    await letGo(id)
    await importRoster({}, clockOver(test), step)
    expect(await currentOf(keepers.admin)).toMatchObject({ state: 'READY', tally: { same: 17, added: 20, gone: 0 } })
  })

  it('again and again while it checks is given up', async () => {
    const id = await sendRoster(keepers.admin, { rows: [cells()] })
    await importsOf(test).change({ _id: id }, { takes: 20 })
    await importRoster({}, clockOver(test), step)
    expect(await currentOf(keepers.admin)).toMatchObject({ state: 'FAILED' })
    await sendRoster(keepers.admin, { rows: [cells()] })
  })
})

it('two clocks at once write it once', async () => {
  await confirmed(many(40))
  const outcomes = await Promise.all([1, 2].map(() => importRoster({}, clockOver(test), step)))
  expect(outcomes.map(({ done }) => done).toSorted()).toEqual([0, 1])
  expect(await currentOf(keepers.admin)).toMatchObject({ state: 'DONE', written: 40 })
})

it('a clock that slept through a later import writes nothing over it', async () => {
  const keys = keysFrom(test.environment)
  const id = await confirmed([cells({ name: '旧名' })])
  const { imports, roster } = clockOver(test)
  const asleep = await imports.take('sleeper', new Date())
  if (!asleep) throw new Error('there is nothing to take')
  await letGo(id)
  await importRoster({}, clockOver(test), step)
  const asItWas = await numbered(test, '130001')
  await bringIn(test, keepers, { rows: [cells({ name: '新名' })] })
  const { _id, name, names, number, series, unit, unitName, unitKind, unitPath, byUnit, duties } = asItWas
  const entry = { name, names, number, series, unit, unitName, unitKind, unitPath, byUnit, duties }
  expect(await roster.rewrite(asItWas, entry, id)).toBe(false)
  expect(await roster.leave(asItWas, id)).toBe(false)
  expect(await imports.save(asleep, { done: 1 })).toBe(false)
  expect(keys.seal.open((await numbered(test, '130001')).name, _id, 'name')).toBe('新名')
})

it('a run that has no time left hands over to the next', async () => {
  await confirmed(many(10))
  let asked = 0
  // The time is told once when it begins, and runs out after two steps.
  const now = () => new Date(Date.now() + (asked++ > 3 ? 120_000 : 0))
  await importRoster({}, clockOver(test, { now }), { ...step, runFor: 60_000 })
  const half = await currentOf(keepers.admin)
  expect(half).toMatchObject({ state: 'APPLYING' })
  expect(half.done).toBeGreaterThan(0)
  expect(half.done).toBeLessThan(10)
  await importsOf(test).change({ _id: half.id }, { heldUntil: new Date(0) })
  await importRoster({}, clockOver(test), step)
  expect(await currentOf(keepers.admin)).toMatchObject({ state: 'DONE', written: 10 })
})

it('some thousands of lines go through the timer itself', async () => {
  const rows = [...cityCells(), ...many(2500)]
  const id = await sendRoster(keepers.admin, { rows, mode: 'COMPLETE' })
  await test.cloud.runTimer('clock', 'tick')
  const { checkedAt = '', tally } = await currentOf(keepers.admin)
  expect(tally).toMatchObject({ added: 2500, same: 17 })
  expect((await keepers.admin.get('people.roster.preview', { id })).changes.added).toHaveLength(200)
  await keepers.security.get('people.roster.confirm', { id, seen: checkedAt })
  await test.cloud.runTimer('clock', 'tick')
  expect(await currentOf(keepers.admin)).toMatchObject({ state: 'DONE', written: 2500, left: 0 })
})
