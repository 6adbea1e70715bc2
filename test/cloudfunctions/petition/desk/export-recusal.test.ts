import { exportLists } from '../../../../cloudfunctions/clock/export-lists'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import type { OfficerRecord } from '../../../../cloudfunctions/shared/officers'
import type { Submission } from '../../../../miniprogram/contract/petition/form'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { openDesk, type Desk } from '../../../support/desk'
import { emptyLists } from '../../../support/exports'
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
    await desk.chen.get('petition.desk.export', {})
    await desk.liu.get('petition.desk.export', {})
    await runTimer()
    expect(numbersIn(await fetchSheet(desk.chen))).toEqual([clear.number])
    expect(numbersIn(await fetchSheet(desk.liu))).toEqual([about.number, clear.number])
  })

  it('holds as it is when the file is made, not as it was when it was asked for', async () => {
    const clear = await submit()
    const { id } = await submit()
    await desk.liu.get('petition.desk.export', {})
    await desk.liu.get('petition.desk.conflict', { id, reason: '当事人是我的亲属' })
    await runTimer()
    expect(numbersIn(await fetchSheet(desk.liu))).toEqual([clear.number])
  })

  it('holds from page to page: who was moved to another unit meanwhile is barred from what is about it', async () => {
    const north = await submit({ unit: 'north-station' })
    await submit({ unit: 'south-station' })
    const officers = test.database.collection<OfficerRecord>('officers')
    const before = (await officers.first({ _id: officerId('120023') })) as OfficerRecord
    await desk.liu.get('petition.desk.export', {})
    const { command } = test.database
    await officers.change({ _id: before._id }, { unitPath: command.set(['city', 'south', 'south-station']) })
    await exportLists({}, clockOver(test), small)
    await officers.change({ _id: before._id }, { unitPath: command.set(before.unitPath) })
    expect(numbersIn(await fetchSheet(desk.liu))).toEqual([north.number])
  })

  it('and a team’s file holds what was handed to it, nothing else', async () => {
    await submit()
    await desk.handler.get('petition.desk.export', {})
    await runTimer()
    expect(await fetchSheet(desk.handler)).toHaveLength(1)
  })

  it('gives nothing to an officer who no longer handles petitions', async () => {
    await submit()
    const { id } = await desk.liu.get('petition.desk.export', {})
    const officers = test.database.collection<OfficerRecord>('officers')
    await officers.change({ _id: officerId('120023') }, { duties: ['administrator'] })
    await runTimer()
    await officers.change({ _id: officerId('120023') }, { duties: ['inspector'] })
    const [job] = await desk.liu.get('petition.desk.exports', {})
    expect(job).toMatchObject({ id, state: 'FAILED' })
    expect(job).not.toHaveProperty('url')
  })
})
