import { exportLists } from '../../../../cloudfunctions/clock/export-lists'
import { bookPath, type ExportRecord } from '../../../../cloudfunctions/petition/exports/jobs'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import type { OfficerRecord } from '../../../../cloudfunctions/shared/officers/record'
import type { Submission } from '../../../../miniprogram/contract/petition/form'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { openDesk, type Desk } from '../../../support/desk'
import { analysis, emptyLists, exportJobs } from '../../../support/exports'
import { submission } from '../../../support/petitions'
import { clockOver, fetchSheet, numbersIn, small } from '../../../support/sheets'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())
beforeEach(() => emptyLists(test))

const runTimer = () => test.cloud.runTimer('clock', 'tick')
const officerId = (number: string) => keysFrom(test.environment).digest('record', 'officer', number)
const submit = (changes: Partial<Submission> = {}) =>
  test.phone('citizen-wang').get('petition.submit', submission(changes))

describe('recusal in an exported list', () => {
  it('holds in the file: what its officer may not meet is not in it, and another’s file has it', async () => {
    const clear = await submit()
    const about = await submit({ officer: '陈静' })
    await desk.chen.get('petition.desk.export', analysis)
    await desk.liu.get('petition.desk.export', analysis)
    await runTimer()
    expect(numbersIn(await fetchSheet(desk.chen))).toEqual([clear.number])
    expect(numbersIn(await fetchSheet(desk.liu))).toEqual([about.number, clear.number])
  })

  it('holds as it is when the file is made, not as it was when it was asked for', async () => {
    const clear = await submit()
    const { id } = await submit()
    await desk.liu.get('petition.desk.export', analysis)
    await desk.liu.get('petition.desk.conflict', { id, reason: '当事人是我的亲属' })
    await runTimer()
    expect(numbersIn(await fetchSheet(desk.liu))).toEqual([clear.number])
  })

  it('holds for what was read before: it is gone once its officer tells of a conflict, and says why', async () => {
    const { id } = await submit()
    await submit()
    await desk.liu.get('petition.desk.export', analysis)
    await desk.chen.get('petition.desk.export', analysis)
    await runTimer()
    const [ready] = await exportJobs(test).find({ officer: officerId('120023'), state: 'DONE' })
    await desk.liu.get('petition.desk.export', analysis)
    await exportLists({}, clockOver(test), { ...small, runFor: 0 })
    await desk.liu.get('petition.desk.conflict', { id, reason: '当事人是我的亲属' })
    await runTimer()
    const states = (await desk.liu.get('petition.desk.exports', {})).map(({ state, url }) => [state, url !== undefined])
    expect(states).toEqual([
      ['DONE', true],
      ['WITHDRAWN', false],
    ])
    expect((await test.files.links([bookPath(ready as ExportRecord)])).size).toBe(0)
    expect(numbersIn(await fetchSheet(desk.liu))).toHaveLength(1)
    expect(numbersIn(await fetchSheet(desk.chen))).toHaveLength(2)
  })

  it('holds for a page that was read already, and for one that is being read', async () => {
    const { id } = await submit()
    await submit()
    await submit()
    await desk.liu.get('petition.desk.export', analysis)
    const clock = clockOver(test)
    const job = await clock.exports.take('a-runner', new Date())
    if (!job) throw new Error('Nothing waits.')
    await desk.liu.get('petition.desk.conflict', { id, reason: '当事人是我的亲属' })
    // What it has read by now cannot be saved any more.
    expect(await clock.exports.save(job, { parts: 1 })).toBe(false)
    const again = await clock.exports.take('another-runner', new Date())
    expect(again).toMatchObject({ _id: job._id, parts: 0 })
    expect(await clock.exports.save(again ?? job, { parts: 1 })).toBe(true)
    const other = (await submit()).id
    await desk.liu.get('petition.desk.conflict', { id: other, reason: '当事人是我的亲属' })
    expect((await desk.liu.get('petition.desk.exports', {}))[0]).toMatchObject({ state: 'WITHDRAWN' })
  })

  it('holds from page to page: who was moved to another unit meanwhile is barred from what is about it', async () => {
    const north = await submit({ unit: 'north-station' })
    await submit({ unit: 'south-station' })
    const officers = test.database.collection<OfficerRecord>('officers')
    const before = (await officers.first({ _id: officerId('120023') })) as OfficerRecord
    await desk.liu.get('petition.desk.export', analysis)
    const { command } = test.database
    await officers.change({ _id: before._id }, { unitPath: command.set(['city', 'south', 'south-station']) })
    await exportLists({}, clockOver(test), small)
    await officers.change({ _id: before._id }, { unitPath: command.set(before.unitPath) })
    expect(numbersIn(await fetchSheet(desk.liu))).toEqual([north.number])
  })

  it('and a team’s file holds what was handed to it, nothing else', async () => {
    await submit()
    await desk.handler.get('petition.desk.export', analysis)
    await runTimer()
    expect(await fetchSheet(desk.handler)).toHaveLength(1)
  })

  it('gives nothing to an officer who no longer handles petitions', async () => {
    await submit()
    const { id } = await desk.liu.get('petition.desk.export', analysis)
    const officers = test.database.collection<OfficerRecord>('officers')
    await officers.change({ _id: officerId('120023') }, { duties: ['administrator'] })
    await runTimer()
    await officers.change({ _id: officerId('120023') }, { duties: ['inspector'] })
    const [job] = await desk.liu.get('petition.desk.exports', {})
    expect(job).toMatchObject({ id, state: 'FAILED' })
    expect(job).not.toHaveProperty('url')
  })
})
