import { exportLists } from '../../../cloudfunctions/clock/export-lists'
import { exportPaths, type ExportRecord } from '../../../cloudfunctions/petition/exports/jobs'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import type { Files } from '../../../cloudfunctions/shared/files'
import { openTestCloud, type TestCloud } from '../../support/cloud'
import { openDesk, type Desk } from '../../support/desk'
import { analysis, emptyLists, exportJobs } from '../../support/exports'
import { submission } from '../../support/petitions'
import { clockOver, fetchSheet, numbersIn, small } from '../../support/sheets'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())
beforeEach(() => emptyLists(test))

const jobs = () => exportJobs(test)
const stored = async (id: string) => (await jobs().first({ _id: id })) as ExportRecord
const runTimer = () => test.cloud.runTimer('clock', 'tick')
/** Just after whoever was killed is given up. */
const later = () => new Date(Date.now() + 121_000)

/** A last day long past, as lists sort by it. */
const ends = (day: number, number: string) => `2026-01-0${day}T15:59:59.999Z-${number}`

/** Five petitions; their numbers, the newest first. */
async function five(): Promise<string[]> {
  const made: string[] = []
  for (let count = 0; count < 5; count++)
    made.unshift((await test.phone('citizen-wang').get('petition.submit', submission())).number)
  return made
}

describe('an export', () => {
  it('is advanced by one of two timers that look at once', async () => {
    const made = await five()
    const { id } = await desk.chen.get('petition.desk.export', analysis)
    let pages = 0
    const { listed, ...clock } = clockOver(test)
    const counted: typeof listed = (...asked) => {
      pages++
      return listed(...asked)
    }
    const counting = { ...clock, listed: counted }
    const runs = await Promise.all([exportLists({}, counting, small), exportLists({}, counting, small)])
    expect(pages).toBe(3)
    expect(new Set(runs.map(({ done }) => done))).toEqual(new Set([0, 1]))
    expect(await stored(id)).toMatchObject({ state: 'DONE', rows: 5, takes: 1 })
    expect(numbersIn(await fetchSheet(desk.chen))).toEqual(made)
    await desk.liu.get('petition.desk.export', analysis)
    await Promise.all([runTimer(), runTimer()])
    expect(numbersIn(await fetchSheet(desk.liu))).toEqual(made)
  })

  it.each([0, 1, 2, 3, 4])('goes on after a run that was killed at its write number %s', async (fatal) => {
    const made = await five()
    const { id } = await desk.chen.get('petition.desk.export', analysis)
    let writes = 0
    const dying: Files = {
      ...test.files,
      write: async (path, bytes) => {
        // Written, but the function ended before it could say so; or not even that.
        if (writes === fatal && fatal % 2) await test.files.write(path, bytes)
        if (writes++ === fatal) throw new Error('killed')
        await test.files.write(path, bytes)
      },
    }
    const run = exportLists({}, clockOver(test, { files: dying }), small)
    if (fatal < 4) await expect(run).rejects.toThrow('killed')
    else await run
    if (fatal < 4) {
      // It is held by whoever is gone, and nobody else begins.
      expect(await exportLists({}, clockOver(test), small)).toEqual({ done: 0 })
      expect((await desk.chen.get('petition.desk.exports', {}))[0]).toMatchObject({
        state: 'WAITING',
        rows: Math.min(5, fatal * 2),
      })
      expect(await exportLists({}, clockOver(test, { now: later }), small)).toEqual({ done: 1 })
    }
    expect(numbersIn(await fetchSheet(desk.chen))).toEqual(made)
    expect((await test.files.links(exportPaths(await stored(id)))).size).toBe(1)
  })

  it('is gone on with at once by the next run when its time was over', async () => {
    const made = await five()
    await desk.chen.get('petition.desk.export', analysis)
    let asked = 0
    const passing = () => new Date(Date.now() + asked++ * 10)
    const runs: number[] = []
    while (!runs.includes(1) && runs.length < 20)
      runs.push((await exportLists({}, clockOver(test, { now: passing }), { ...small, runFor: 60 })).done)
    expect(runs.length).toBeGreaterThan(1)
    expect(numbersIn(await fetchSheet(desk.chen))).toEqual(made)
  })

  it('has a case once that moved down its list while it was read, and does not miss its neighbours', async () => {
    await five()
    const petitions = test.database.collection<PetitionRecord>('petitions')
    const cases = await petitions.find({ order: test.database.command.gt('') }, { order: ['order', 'asc'] })

    for (const [place, { _id, number }] of cases.entries())
      await petitions.change({ _id }, { dueOrder: ends(place + 1, number) })
    await desk.chen.get('petition.desk.export', { ...analysis, pressing: 'OVERDUE' })
    const { listed, ...clock } = clockOver(test)
    const shifting: typeof listed = async (...asked) => {
      const page = await listed(...asked)
      const [first] = cases
      if (!asked[2] && first) await petitions.change({ _id: first._id }, { dueOrder: ends(9, first.number) })
      return page
    }
    await exportLists({}, { ...clock, listed: shifting }, small)
    const numbers = numbersIn(await fetchSheet(desk.chen))
    expect(numbers.toSorted()).toEqual(cases.map(({ number }) => number).toSorted())
  })

  it('that never gets through is given up', async () => {
    await five()
    const { id } = await desk.chen.get('petition.desk.export', analysis)
    await jobs().change({ _id: id }, { takes: 20 })
    await exportLists({}, clockOver(test), small)
    expect(await stored(id)).toMatchObject({ state: 'FAILED' })
    expect((await test.files.links(exportPaths(await stored(id)))).size).toBe(0)
  })

  it('is deleted with its file after a day', async () => {
    await five()
    const { id } = await desk.chen.get('petition.desk.export', analysis)
    const young = await desk.liu.get('petition.desk.export', analysis)
    await runTimer()
    const { url = '' } = (await desk.chen.get('petition.desk.exports', {}))[0] ?? {}
    expect((await fetch(url)).status).toBe(200)
    const job = await stored(id)
    await jobs().change({ _id: id }, { at: new Date(Date.now() - 24.1 * 3_600_000) })
    await jobs().change({ _id: young.id }, { at: new Date(Date.now() - 23.9 * 3_600_000) })
    await runTimer()
    expect(await desk.chen.get('petition.desk.exports', {})).toEqual([])
    expect((await test.files.links(exportPaths(job))).size).toBe(0)
    expect((await fetch(url)).status).toBe(404)
    expect(await fetchSheet(desk.liu)).toHaveLength(6)
  })
})
