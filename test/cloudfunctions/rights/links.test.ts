import { keysFrom } from '../../../cloudfunctions/shared/keys'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import type { Duty } from '../../../miniprogram/contract/duties'
import { idOf } from '../../support/binding'
import { openTestCloud, type TestCloud } from '../../support/cloud'
import { openDesk, type Desk } from '../../support/desk'
import { named } from '../../support/petitions'
import { openedWith, recordedIn } from '../shared/audit/recording'
import { application, investigated, moved, openRightsDesk, type RightsPeople } from '../../support/rights'

let test: TestCloud
let people: RightsPeople
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  people = await openRightsDesk(test)
  desk = await openDesk(test)
})
afterAll(() => test?.end())

/** What of these words an answer holds. */
const said = (seen: object, ...words: string[]): string =>
  words.filter((word) => JSON.stringify(seen).includes(word)).join()

it('that a complaint and an application are about one event is shown to those alone who may meet both', async () => {
  const { chen, tang, fang, zhou } = people
  const id = await investigated(people)
  const { id: complaint, number } = await test
    .phone('citizen-wang')
    .get('petition.submit', named({ subject: '接警以后态度恶劣' }))
  const handlers = (await tang.get('rights.desk.handlers', {})).filter(({ name }) => ['陈静', '邓涛'].includes(name))
  const other = await test.phone('officer-zhou').get('rights.apply', application({ subject: '另一件' }))
  // An inspector who is one of the people of the application.
  await test.database.collection('rights').change({ _id: id }, { status: 'INVESTIGATING' })
  await moved(tang, id, 'replace', { handlers: handlers.map((one) => one.id), reason: '需要熟悉来件的人' })

  expect(await chen.get('rights.links.put', { id, petition: number })).toMatchObject([{ id: complaint, number }])
  expect(await chen.get('rights.links.list', { id })).toMatchObject([{ number, subject: '接警以后态度恶劣' }])
  expect(await chen.get('rights.links.back', { petition: complaint })).toMatchObject([{ id }])

  // Who handles no petitions, who handles this one only as a unit, and who is none of its people.
  expect(await tang.ask('rights.links.list', { id })).toMatchObject({ error: { code: 'DENIED' } })
  expect(await fang.ask('rights.links.list', { id })).toMatchObject({ error: { code: 'DENIED' } })
  expect(await desk.liu.ask('rights.links.list', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(await desk.liu.get('rights.links.back', { petition: complaint })).toEqual([])
  expect(await chen.ask('rights.links.put', { id: other.id, petition: number })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })

  // Nothing of it reaches the officer, the unit, or either case.
  const mine = await zhou.get('rights.progress', { id })
  const petition = await desk.liu.get('petition.detail', { id: complaint })
  for (const seen of [mine, await people.ma.get('rights.detail', { id })])
    expect(said(seen, complaint, number)).toBe('')
  expect(said(petition, id, mine.number)).toBe('')
})

const holds = async (number: string, duties: Duty[]) =>
  test.database.collection<OfficerRecord>('officers').change({ _id: idOf(test, number) }, { duties })

describe('a link', () => {
  let id: string
  let petition: string
  let number: string
  beforeEach(async () => {
    ;({ id } = await test.phone('officer-zhou').get('rights.apply', application()))
    ;({ id: petition, number } = await test.phone('citizen-wang').get('petition.submit', named()))
    // Of the office, and of those who take petitions in: one duty for either sort of case.
    await holds('120042', ['rightsOffice', 'intakeClerk'])
  })
  afterEach(() => holds('120042', ['rightsOffice']))

  it('is seen and made by whoever of the office is cleared for petitions by another duty', async () => {
    const { tang } = people
    expect(await tang.get('rights.links.put', { id, petition: number })).toMatchObject([{ id: petition, number }])
    expect(await tang.get('rights.links.list', { id })).toMatchObject([{ id: petition }])
    expect(await tang.get('rights.links.back', { petition })).toMatchObject([{ id }])
    await holds('120042', ['rightsOffice'])
    expect(await tang.ask('rights.links.list', { id })).toMatchObject({ error: { code: 'DENIED' } })
  })

  it('is taken back for a reason that is recorded, by those alone who may see it', async () => {
    const { tang, deng, fang } = people
    const reason = '核对后不是同一件事'
    await tang.get('rights.links.put', { id, petition: number })
    for (const asker of [deng, fang, people.ma, desk.clerk, desk.chen])
      expect(await asker.ask('rights.links.remove', { id, petition, reason })).toMatchObject({
        error: { code: expect.stringMatching(/^(DENIED|NOT_FOUND)$/) },
      })
    expect(await tang.ask('rights.links.remove', { id, petition, reason: '错' })).toMatchObject({
      error: { fields: { reason: expect.any(String) } },
    })
    expect(await tang.get('rights.links.list', { id })).toHaveLength(1)
    const [record] = await recordedIn(test, () => tang.get('rights.links.remove', { id, petition, reason }))
    expect(record).toMatchObject({ action: 'rights.links.remove', subjects: [id], outcome: 'done' })
    expect(openedWith(keysFrom(test.environment), record)[0]).toEqual({ reason, petition })
    expect(await tang.get('rights.links.list', { id })).toEqual([])
    expect(await tang.get('rights.links.back', { petition })).toEqual([])
    expect(await tang.ask('rights.links.remove', { id, petition, reason })).toMatchObject({
      error: { code: 'CONFLICT' },
    })
    // A mistake is made good by linking them again.
    expect(await tang.get('rights.links.put', { id, petition: number })).toHaveLength(1)
  })

  it('is nothing to the leader of the applicant’s own unit, who reads petitions for another reason', async () => {
    await people.tang.get('rights.links.put', { id, petition: number })
    const circle = test.database.command.push(['unit:inspection'])
    await test.database.collection('rights').change({ _id: id }, { circle })
    const wu = desk.reviewer
    expect(await wu.get('rights.detail', { id })).toMatchObject({ id })
    expect(await wu.get('petition.detail', { id: petition })).toMatchObject({ id: petition })
    expect(await wu.ask('rights.links.list', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await wu.get('rights.links.back', { petition })).toEqual([])
  })
})
