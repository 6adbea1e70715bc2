import { importRoster } from '../../../../cloudfunctions/clock/roster/import-roster'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import type { ClockContext } from '../../../../cloudfunctions/clock/context'
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
import { clockOver } from '../../../support/sheets'

let test: TestCloud
let keepers: Keepers
beforeEach(async () => {
  test = await openTestCloud()
  keepers = await openKeepers(test)
}, 60_000)
afterEach(() => test?.end())

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

/** The numbers of all who serve. */
async function serving(): Promise<string[]> {
  const where = { number: test.database.command.gt('') }
  const all = await officersOf(test).find(where, { limit: 1000, order: ['number', 'asc'] })
  return all.filter(({ left }) => !left).map(({ number }) => number)
}

describe('a clock that dies', () => {
  it.each([0, 1, 5, 11, 23, 24])('at its write %i is gone on with, and it comes to the same', async (writes) => {
    const rows = [...cityCells({ '120405': undefined, '120318': undefined }), ...manyCells(23)]
    const id = await confirmedRoster(test, keepers, rows, 'COMPLETE')
    await expect(importRoster({}, mortalClock(writes), step)).rejects.toThrow('killed')
    // Nobody else goes on while it may still be at work.
    expect(await importRoster({}, clockOver(test), step)).toEqual({ done: 0 })
    await letGo(id)
    await importRoster({}, clockOver(test), step)
    expect(await currentOf(keepers.admin)).toMatchObject({ state: 'DONE', written: 23, left: 2 })
    expect(new Set(await serving())).toEqual(new Set(rows.map(({ number }) => number)))
  })

  it('while it checks is gone on with from its last step', async () => {
    const id = await sendRoster(keepers.admin, { rows: [...cityCells(), ...manyCells(20)], mode: 'COMPLETE', piece: 7 })
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
    expect(await currentOf(keepers.admin)).toMatchObject({ state: 'READY', tally: { same: 18, added: 20, gone: 0 } })
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
  await confirmedRoster(test, keepers, manyCells(40))
  const outcomes = await Promise.all([1, 2].map(() => importRoster({}, clockOver(test), step)))
  expect(new Set(outcomes.map(({ done }) => done))).toEqual(new Set([0, 1]))
  expect(await currentOf(keepers.admin)).toMatchObject({ state: 'DONE', written: 40 })
})

it('a clock that slept through a later import writes nothing over it', async () => {
  const keys = keysFrom(test.environment)
  const id = await confirmedRoster(test, keepers, [cells({ name: '旧名' })])
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
  await confirmedRoster(test, keepers, manyCells(10))
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
