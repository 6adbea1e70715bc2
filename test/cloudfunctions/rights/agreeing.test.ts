import { dateAndTimeOf } from '../../../miniprogram/contract/moments'
import { idOf, newcomer, proves } from '../../support/binding'
import { openTestCloud, type Asker, type TestCloud } from '../../support/cloud'
import {
  agreed,
  application,
  askedOf,
  investigated,
  moved,
  newDraft,
  openRightsDesk,
  photoFor,
  type RightsPeople,
} from '../../support/rights'

let test: TestCloud
let people: RightsPeople
let zhao: Asker
let lin: Asker
beforeAll(async () => {
  test = await openTestCloud({ personSwitch: true, playWeChat: true })
  people = await openRightsDesk(test)
  zhao = test.phone('supervisor-zhao')
  lin = test.phone('chief-lin')
}, 60_000)
afterAll(() => test?.end())

const listed = async (asker: Asker, id: string) =>
  (await asker.get('rights.desk.agreeing', {})).find((row) => row.id === id)

it('a decision is read, checked for secrets and approved on two phones', async () => {
  const id = await investigated(people)
  await moved(people.tang, id, 'decide', askedOf.propose)
  expect(await listed(lin, id)).toBeUndefined()
  expect(await listed(zhao, id)).toMatchObject({
    subject: '处警时被当事人殴打',
    applicant: { name: '周磊' },
    draft: { move: 'decide', step: '审核', by: '唐洁' },
  })
  expect(await zhao.get('rights.papers.read', { id })).toMatchObject({ kind: 'decision' })
  await agreed(zhao, id)
  expect(await listed(zhao, id)).toBeUndefined()
  expect((await listed(lin, id))?.draft.step).toBe('批准')
  expect(await agreed(lin, id)).toMatchObject({ status: 'DECIDED' })
})

it('somebody who stands in for the head sees and signs it on the own phone', async () => {
  const id = await investigated(people)
  await moved(people.tang, id, 'decide', askedOf.propose)
  const liu = test.phone('inspector-liu')
  expect(await listed(liu, id)).toBeUndefined()
  const day = dateAndTimeOf(new Date()).date
  await zhao.get('people.delegation.set', { officer: idOf(test, '120023'), from: day, until: day })
  const instead = { name: '赵建国', duties: ['supervisor'], unitName: '警务督察支队' }
  expect((await listed(liu, id))?.draft).toMatchObject({ step: '审核', instead })
  expect((await liu.get('rights.detail', { id })).pending).toMatchObject({ mine: true, instead })
  // Nobody is told of standing in who signs for nobody.
  expect((await listed(zhao, id))?.draft).not.toHaveProperty('instead')
  const { events } = await agreed(liu, id)
  expect(events.at(-1)?.by).toBe('刘洋（代 赵建国）')
  await zhao.get('people.delegation.end', {})
  expect(await liu.ask('rights.detail', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
})

it('the chief inspector, who has no colleague to sign, is stood in for by a leader of the inspection department', async () => {
  const id = await investigated(people)
  await moved(people.tang, id, 'decide', askedOf.propose)
  await agreed(zhao, id)
  const wu = test.phone('leader-wu')
  const day = dateAndTimeOf(new Date()).date
  const { colleagues } = await lin.get('people.delegation.own', {})
  expect(colleagues.map(({ name }) => name).toSorted()).toEqual(['吴敏'])
  const lends = (number: string) =>
    lin.ask('people.delegation.set', { officer: idOf(test, number), from: day, until: day })
  expect(await lends('120023')).toMatchObject({
    error: { fields: { officer: '只能委托本单位的民警；督察长还可以委托督察支队的单位领导。' } },
  })
  await lends('120011')
  expect((await wu.get('people.delegation.own', {})).forOthers).toMatchObject([{ name: '林国强', running: true }])
  expect((await agreed(wu, id)).events.at(-1)?.by).toBe('吴敏（代 林国强）')
  await lin.get('people.delegation.end', {})
})

it('somebody who stands in for the leader of a station is told so before the own step', async () => {
  expect(await proves(test, 'officer-new')).toMatchObject({ ok: true })
  const [ma, luo] = [test.phone('station-ma'), test.phone('officer-new')]
  const { id } = await people.zhou.get('rights.apply', application())
  const day = dateAndTimeOf(new Date()).date
  await ma.get('people.delegation.set', { officer: idOf(test, newcomer.number), from: day, until: day })
  const instead = { name: '马骏', duties: ['leader'], unitName: '城南派出所' }
  const queued = async (asker: Asker) =>
    (await asker.get('rights.desk.workbench', {})).queue.find((row) => row.id === id)
  expect(await queued(luo)).toMatchObject({ instead })
  expect((await luo.get('rights.detail', { id })).instead).toEqual({ verify: instead })
  expect(await queued(ma)).not.toHaveProperty('instead')
  expect(await ma.get('rights.detail', { id })).not.toHaveProperty('instead')
  await ma.get('people.delegation.end', {})
})

it('nobody outside an application finds its draft at the phone', async () => {
  const id = await investigated(people)
  await moved(people.tang, id, 'decide', askedOf.propose)
  for (const openid of ['team-gao', 'leader-wu', 'station-ma', 'inspector-chen']) {
    const asker = test.phone(openid)
    const reply = await asker.ask('rights.desk.agreeing', {})
    expect(reply.ok ? reply.data.map((row) => row.id) : []).not.toContain(id)
  }
  for (const openid of ['officer-zhou', 'citizen-wang', 'admin-qian'])
    expect(await test.phone(openid).ask('rights.desk.agreeing', {})).toMatchObject({ error: { code: 'DENIED' } })
})

it('whoever tells of an interest is shown its draft no more', async () => {
  const id = await investigated(people)
  await moved(people.tang, id, 'decide', askedOf.propose)
  expect(await listed(zhao, id)).toBeDefined()
  await people.zhao.get('rights.desk.conflict', { id, reason: '与对方当事人是亲属' })
  expect(await listed(zhao, id)).toBeUndefined()
})

it('a leader verifies on the phone, with a photograph of the duty book, and the office records a tap', async () => {
  const { zhou, tang } = people
  const ma = test.phone('station-ma')
  const { id } = await zhou.get('rights.apply', application())
  const photo = await photoFor(ma, id)
  const seen = await moved(ma, id, 'verify', { ...askedOf.verify, evidence: [photo] })
  expect(seen).toMatchObject({ status: 'SUB_REVIEW' })
  expect((await tang.get('rights.detail', { id })).events.at(-1)?.evidence).toHaveLength(1)
  const tapped = await zhou.get('rights.claim', { draft: newDraft(), at: new Date().toISOString() })
  const office = test.phone('rights-tang')
  const words = '已电话联系，处警时被推倒，请求尽快就医'
  expect(await moved(office, tapped.id, 'record', { kind: 'PHYSICAL', words })).toMatchObject({ status: 'CITY_REVIEW' })
})
