import { keysFrom } from '../../../cloudfunctions/shared/keys'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import type { Duty } from '../../../miniprogram/contract/duties'
import { idOf } from '../../support/binding'
import { openTestCloud, type TestCloud } from '../../support/cloud'
import { closedAs, openDesk, type Desk } from '../../support/desk'
import { named } from '../../support/petitions'
import { openedWith, recordedIn } from '../shared/audit/recording'
import { application, investigated, moved, newDraft, openRightsDesk, type RightsPeople } from '../../support/rights'

let test: TestCloud
let people: RightsPeople
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  people = await openRightsDesk(test)
  desk = await openDesk(test)
})
afterAll(() => test?.end())

const closed = (finding: 'FALSE' | 'TRUE') => closedAs(test, desk, finding)

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

it('what was found untrue clears the officer, without a word of who complained', async () => {
  const { chen, tang } = people
  const { id, number } = await closed('FALSE')
  expect(await chen.get('petition.detail', { id })).toMatchObject({ untrue: true })
  const begun = await chen.get('rights.desk.begin', {
    draft: newDraft(),
    number: '120481',
    kind: 'FALSE_ACCUSATION',
    subject: '来件反映的问题不属实',
    details: '经核查来件反映的问题不属实，依职权启动澄清正名。',
    petition: number,
  })
  const mine = await people.zhou.get('rights.progress', { id: begun.id })
  expect(mine.timeline.map(({ words }) => words)).toEqual([
    `已登记，编号 ${begun.number}`,
    `维权办依职权为您启动维权，编号 ${begun.number}：经核查来件反映的问题不属实，依职权启动澄清正名。`,
  ])
  expect(JSON.stringify(mine)).not.toMatch(new RegExp(`王芳|13800138000|${number}`))
  expect((await tang.get('rights.detail', { id: begun.id })).moves).toContain('accept')
})

it('a complaint that was found true is not shown as untrue', async () => {
  const { id } = await closed('TRUE')
  expect(await people.chen.get('petition.detail', { id })).not.toHaveProperty('untrue')
})

it.each([
  ['was found true', async () => (await closed('TRUE')).number],
  ['goes on', async () => (await test.phone('citizen-wang').get('petition.submit', named())).number],
  ['is not there', async () => 'TS20200101-000000'],
])('a petition that %s clears nobody', async (_, numberOf) => {
  const petition = await numberOf()
  const reply = await people.chen.ask('rights.desk.begin', {
    draft: newDraft(),
    number: '120481',
    kind: 'OTHER',
    subject: '澄清',
    details: '经核查来件反映的问题不属实，依职权启动。',
    petition,
  })
  expect(reply).toMatchObject({ error: { fields: { petition: '只有已经办结、查明不属实的来件可以启动澄清' } } })
})

it('the office begins by itself for an officer who cannot ask; an inspector does not', async () => {
  const { tang, chen, fang } = people
  const request = {
    draft: newDraft(),
    number: '120481',
    kind: 'VEHICLE',
    subject: '拖行',
    details: '民警昏迷住院，由维权办依职权启动。',
  } as const
  const { id } = await tang.get('rights.desk.begin', request)
  expect(await tang.get('rights.desk.begin', request)).toMatchObject({ id })
  expect(await chen.ask('rights.desk.begin', { ...request, draft: newDraft() })).toMatchObject({
    error: { fields: { petition: '请填写来件编号' } },
  })
  // A bureau's rights office, which meets no petitions, is not asked for one.
  expect(await fang.ask('rights.desk.begin', { ...request, draft: newDraft() })).toMatchObject({
    error: { code: 'DENIED' },
  })
  expect(await tang.ask('rights.desk.begin', { ...request, draft: newDraft(), number: '999999' })).toMatchObject({
    error: { fields: { number: '花名册中没有这个警号' } },
  })
})
