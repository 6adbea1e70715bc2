import { digestsIn } from '../../../cloudfunctions/clock/digests'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import { dateAndTimeOf } from '../../../miniprogram/contract/moments'
import { idOf } from '../../support/binding'
import { openTestCloud, type Asker, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { agree, asked, makeMove, openDesk, tryMove, type Desk } from '../../support/desk'
import { submission } from '../../support/petitions'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

const officers = () => test.database.collection<OfficerRecord>('officers')
const id = (number: string) => idOf(test, number)
const [head, reviewer, chen, liu, clerk] = ['120007', '120011', '120016', '120023', '120031']
const at = (ahead: number) => new Date(Date.now() + ahead * 24 * 3_600_000)
const day = (ahead: number) => dateAndTimeOf(at(ahead)).date
const lends = (asker: Asker, to: string, from = 0, until = 5) =>
  asker.ask('people.delegation.set', { officer: id(to), from: day(from), until: day(until) })
const takesBack = (...askers: Asker[]) => Promise.all(askers.map((asker) => asker.get('people.delegation.end', {})))
const submitted = async () => (await test.phone('citizen-wang').get('petition.submit', submission())).id
const accepted = async () => {
  const made = await submitted()
  await makeMove(desk.chen, made, 'accept')
  return made
}
const lastEvent = async (made: string) => (await desk.chen.get('petition.detail', { id: made })).events.at(-1)
const waiting = async (asker: ConsoleAsker) => (await asker.get('petition.desk.workbench', {})).counts

afterEach(() => takesBack(desk.head, desk.reviewer, desk.chen, desk.liu, desk.clerk, desk.handler))

describe('whoever is named while somebody is away', () => {
  it('does what the other may do, and the timeline says for whom', async () => {
    const made = await accepted()
    await makeMove(desk.chen, made, 'supervise', asked.supervision)
    await agree(desk.reviewer, made)
    await lends(desk.head, liu)
    const before = await waiting(desk.liu)
    await agree(desk.liu, made)
    expect(await lastEvent(made)).toMatchObject({ by: '刘洋（代 赵建国）' })
    expect(before.agreeing.count - (await waiting(desk.liu)).agreeing.count).toBe(1)
  })

  it('says it to nobody where the own post suffices', async () => {
    await lends(desk.chen, liu)
    const made = await submitted()
    await makeMove(desk.liu, made, 'accept')
    expect(await lastEvent(made)).toMatchObject({ by: '刘洋' })
  })

  it('has what waits for the other in charge', async () => {
    const made = await accepted()
    await desk.clerk.get('petition.desk.assign', { ids: [made], officer: id(chen) })
    const before = (await waiting(desk.liu)).waiting.count
    await lends(desk.chen, liu)
    expect((await waiting(desk.liu)).waiting.count).toBe(before + 1)
  })

  it('stops when it is taken back, from the next call on', async () => {
    const made = await accepted()
    await makeMove(desk.chen, made, 'supervise', asked.supervision)
    await lends(desk.reviewer, liu)
    expect((await desk.liu.get('petition.detail', { id: made })).pending?.mine).toBe(true)
    await takesBack(desk.reviewer)
    const { version, pending } = await desk.liu.get('petition.detail', { id: made })
    expect(pending?.mine).toBe(false)
    expect(await desk.liu.ask('petition.pending.agree', { id: made, version })).toMatchObject({
      error: { code: 'DENIED' },
    })
  })

  it.each([
    ['before its first day', { from: 1, until: 3 }],
    ['after its last day', { from: -3, until: -1 }],
  ])('may nothing more %s', async (_, days) => {
    await lends(desk.head, clerk)
    const term = { officer: id(clerk), from: at(days.from), until: at(days.until) }
    await officers().change({ _id: id(head) }, { delegation: test.database.command.set(term) })
    expect(await desk.clerk.ask('notice.publish', { draft: 'd', title: '通告', text: '内容内容内容' })).toMatchObject({
      error: { code: 'DENIED' },
    })
  })

  it('loses what the other loses', async () => {
    await lends(desk.head, clerk)
    expect(await test.phone('clerk-sun').get('people.me', {})).toMatchObject({
      officer: { duties: ['intakeClerk', 'supervisor'], standsFor: ['赵建国'] },
    })
    await officers().change({ _id: id(head) }, { left: true })
    expect((await test.phone('clerk-sun').get('people.me', {})).officer).toMatchObject({ duties: ['intakeClerk'] })
    await officers().change({ _id: id(head) }, { left: test.database.command.remove() })
  })

  it('passes nothing on', async () => {
    await lends(desk.head, clerk)
    await lends(desk.clerk, liu)
    const { officer } = await test.phone('inspector-liu').get('people.me', {})
    expect(officer?.duties).toEqual(['inspector', 'intakeClerk'])
  })

  it('is kept away from what keeps the other away', async () => {
    const about = submission({ unit: undefined, officer: '赵建国' })
    const { id: made } = await test.phone('citizen-wang').get('petition.submit', about)
    expect(await desk.liu.ask('petition.detail', { id: made })).toMatchObject({ ok: true })
    await lends(desk.head, liu)
    expect(await desk.liu.ask('petition.detail', { id: made })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    await takesBack(desk.head)
    expect(await desk.liu.ask('petition.detail', { id: made })).toMatchObject({ ok: true })
  })

  it('is called with the others when something goes on', async () => {
    await test.phone('leader-wu').get('people.remind', {})
    const digests = digestsIn(test.database, keysFrom(test.environment))
    const calledNow = async () => {
      const at = new Date()
      await digests.call({ why: 'urgent' }, at)
      return (await officers().first({ _id: id(reviewer) }))?.digestAt?.getTime() === at.getTime()
    }
    expect(await calledNow()).toBe(false)
    await lends(desk.clerk, reviewer, 1, 2)
    expect(await calledNow()).toBe(false)
    await lends(desk.clerk, reviewer)
    expect(await calledNow()).toBe(true)
  })
})

it('the rights office of another bureau is not called for an officer of this one', async () => {
  const _ = test.database.command
  const [south, north] = [id('120226'), id('120318')]
  await officers().change({ _id: north }, { duties: _.set(['rightsOffice']) })
  await officers().change({ _id: _.in([south, north]) }, { digestAt: new Date(Date.now() + 3_600_000) })
  const at = new Date()
  await digestsIn(test.database, keysFrom(test.environment)).call({ why: 'claimed', team: 'south-inspection' }, at)
  const called = await officers().find({ digestAt: at })
  expect(called.map(({ _id }) => _id)).toContain(south)
  expect(called.map(({ _id }) => _id)).not.toContain(north)
})

it('does not make a case wait for whoever only stands in', async () => {
  const made = await accepted()
  await lends(desk.chen, clerk)
  const reply = await desk.head.ask('petition.desk.assign', { ids: [made], officer: id(clerk) })
  expect(reply).toMatchObject({ error: { code: 'INVALID' } })
  expect(await tryMove(desk.clerk, made, 'direct', { reason: '反映的是分局领导' })).toMatchObject({ ok: true })
  const stored = (await test.database.collection<PetitionRecord>('petitions').first({ _id: made })) as PetitionRecord
  expect(stored.timeline.at(-1)).toMatchObject({ actor: id(clerk), instead: id(chen) })
})
