import { idOf as idOfDraft } from '../../../../cloudfunctions/rights/applying/claiming'
import { officersDraft } from '../../../../cloudfunctions/shared/case/moving/move'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import { idOf, officerNumbered } from '../../../support/binding'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { closedAs, openDesk, type Desk } from '../../../support/desk'
import { named } from '../../../support/petitions'
import { newDraft, openRightsDesk, type RightsPeople } from '../../../support/rights'

let test: TestCloud
let people: RightsPeople
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  people = await openRightsDesk(test)
  desk = await openDesk(test)
})
afterAll(() => test?.end())

const closed = (finding: 'FALSE' | 'TRUE', changes?: Parameters<typeof named>[0]) =>
  closedAs(test, desk, finding, changes)

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
    checked: 'SAME',
  })
  const mine = await people.zhou.get('rights.progress', { id: begun.id })
  expect(mine.timeline.map(({ words }) => words)).toEqual([
    `已登记，编号 ${begun.number}`,
    `维权办依职权为您启动维权，编号 ${begun.number}：经核查来件反映的问题不属实，依职权启动澄清正名。`,
  ])
  expect(JSON.stringify(mine)).not.toMatch(new RegExp(`王芳|13800138000|${number}`))
  expect((await tang.get('rights.detail', { id: begun.id })).moves).toContain('accept')
})

/** To clear 周磊 of it. */
const clearing = (petition: string) => ({
  draft: newDraft(),
  number: '120481',
  kind: 'FALSE_ACCUSATION' as const,
  subject: '来件反映的问题不属实',
  details: '经核查来件反映的问题不属实，依职权启动澄清正名。',
  petition,
})

describe('whom a petition was about', () => {
  it.each(['周磊', '一个叫周磊的民警', '警号120481'])('is who is cleared, where it says %s', async (officer) => {
    const { number } = await closed('FALSE', { officer })
    expect(await people.chen.get('rights.desk.begin', clearing(number))).toHaveProperty('id')
  })

  it.each([
    [{ officer: '罗欣' }, '来件写的被反映民警是“罗欣”，警号 120481 是周磊'],
    [{ officer: undefined }, '来件没有写明被反映的民警，警号 120481 是周磊'],
  ])('is checked by the officer who clears somebody else: %j', async (changes, words) => {
    const { number } = await closed('FALSE', changes)
    const request = clearing(number)
    expect(await people.chen.ask('rights.desk.begin', request)).toMatchObject({
      error: { fields: { checked: expect.stringContaining(words) } },
    })
    const begun = await people.chen.get('rights.desk.begin', { ...request, checked: 'SAME' })
    expect(await test.database.collection('links').find({ application: begun.id })).toHaveLength(1)
  })
})

it('what is begun for a petition is stored with its link or not at all', async () => {
  const { id: petition, number } = await closed('FALSE', { officer: '周磊' })
  const keys = keysFrom(test.environment)
  const draft = newDraft()
  const chen = await officerNumbered(test, '120016')
  const application = idOfDraft({ _id: idOf(test, '120481') }, officersDraft(chen, draft, keys), { keys })
  // Something else stands in the link's place.
  const links = test.database.collection<{ _id: string; application: string }>('links')
  const taken = keys.digest('record', 'link', application, petition)
  await links.add({ _id: taken, application: 'another' })
  const request = {
    draft,
    number: '120481',
    kind: 'FALSE_ACCUSATION',
    subject: '澄清',
    details: '经核查来件反映的问题不属实，依职权启动。',
    petition: number,
  } as const
  expect(await people.chen.ask('rights.desk.begin', request)).toMatchObject({ error: { code: 'INTERNAL' } })
  expect(await test.database.collection('rights').first({ _id: application })).toBeUndefined()
  await links.remove({ _id: taken })
  const begun = await people.chen.get('rights.desk.begin', request)
  expect(begun.id).toBe(application)
  expect(await people.chen.get('rights.desk.begin', request)).toEqual(begun)
  expect(await links.find({ application })).toHaveLength(1)
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
