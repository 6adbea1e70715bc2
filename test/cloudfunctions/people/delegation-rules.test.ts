import type { OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import { dateAndTimeOf } from '../../../miniprogram/contract/moments'
import { idOf } from '../../support/binding'
import { openTestCloud, type Asker, type TestCloud } from '../../support/cloud'
import { agree, asked, makeMove, openDesk, type Desk } from '../../support/desk'
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

afterEach(() => takesBack(desk.head, desk.reviewer, desk.chen, desk.liu, desk.clerk, desk.handler))

describe('nobody agrees twice', () => {
  it('not as a delegate to what they drafted', async () => {
    const made = await accepted()
    await lends(desk.reviewer, chen)
    await makeMove(desk.chen, made, 'supervise', asked.supervision)
    const { version, pending } = await desk.chen.get('petition.detail', { id: made })
    expect(pending?.mine).toBe(false)
    expect(await desk.chen.ask('petition.pending.agree', { id: made, version })).toMatchObject({
      error: { code: 'DENIED', message: '拟稿、审核、签发不能是同一个人' },
    })
  })

  it('not for somebody whose draft it is', async () => {
    const made = await accepted()
    await makeMove(desk.chen, made, 'supervise', asked.supervision)
    // Whoever drafted it reviews too, and is away: what the author may not do nobody does for the author.
    await officers().change({ _id: id(chen) }, { duties: test.database.command.set(['inspector', 'leader']) })
    await lends(desk.chen, liu)
    const { version } = await desk.liu.get('petition.detail', { id: made })
    expect(await desk.liu.ask('petition.pending.agree', { id: made, version })).toMatchObject({
      error: { code: 'DENIED' },
    })
    await officers().change({ _id: id(chen) }, { duties: test.database.command.set(['inspector']) })
  })

  it('not once for themselves and once for another', async () => {
    const made = await accepted()
    await makeMove(desk.chen, made, 'supervise', asked.supervision)
    await lends(desk.head, reviewer)
    await agree(desk.reviewer, made)
    const { version } = await desk.reviewer.get('petition.detail', { id: made })
    expect(await desk.reviewer.ask('petition.pending.agree', { id: made, version })).toMatchObject({
      error: { code: 'DENIED' },
    })
  })

  it('nor whoever is back to what was agreed in their name', async () => {
    const made = await accepted()
    await makeMove(desk.chen, made, 'supervise', asked.supervision)
    await officers().change({ _id: id(head) }, { duties: test.database.command.set(['supervisor', 'leader']) })
    await lends(desk.head, liu)
    await agree(desk.liu, made)
    await takesBack(desk.head)
    const { version } = await desk.head.get('petition.detail', { id: made })
    expect(await desk.head.ask('petition.pending.agree', { id: made, version })).toMatchObject({
      error: { code: 'DENIED' },
    })
    await officers().change({ _id: id(head) }, { duties: test.database.command.set(['supervisor']) })
  })
})

describe('whom somebody may name, and for how long', () => {
  it.each([
    ['a colleague of another unit', '120215', 0, 5, 'officer'],
    ['themselves', '120007', 0, 5, 'officer'],
    ['a day that is over', '120011', -1, 5, 'from'],
    ['days the wrong way round', '120011', 3, 2, 'until'],
    ['more than thirty days', '120011', 0, 30, 'until'],
  ])('refuses %s', async (_, to, from, until, field) => {
    expect(await lends(desk.head, to, from, until)).toMatchObject({
      error: { code: 'INVALID', fields: { [field]: expect.any(String) } },
    })
  })

  it('refuses somebody who is away in those days', async () => {
    await lends(desk.reviewer, liu, 2, 4)
    expect(await lends(desk.head, reviewer, 4, 6)).toMatchObject({
      error: { fields: { officer: expect.stringContaining('不在岗') } },
    })
    expect(await lends(desk.head, reviewer, 5, 6)).toMatchObject({ ok: true })
    await officers().change({ _id: id(clerk) }, { onLeave: true })
    expect(await lends(desk.head, clerk)).toMatchObject({
      error: { fields: { officer: expect.stringContaining('不在岗') } },
    })
    await officers().change({ _id: id(clerk) }, { onLeave: test.database.command.remove() })
  })

  it('is not for the three separated duties, on either side', async () => {
    const admin = await test.signIn('admin-qian')
    expect(await lends(admin, '120072')).toMatchObject({ error: { code: 'DENIED' } })
    const chief = await test.signIn('chief-lin')
    expect(await lends(chief, '120071')).toMatchObject({
      error: { fields: { officer: expect.stringContaining('系统管理员') } },
    })
    const { colleagues } = await chief.get('people.delegation.own', {})
    expect(colleagues.map(({ name }) => name).toSorted()).toEqual(['吴敏'])
  })

  it('is one at a time: the next takes its place', async () => {
    await lends(desk.head, liu)
    await lends(desk.head, clerk)
    expect((await test.phone('inspector-liu').get('people.me', {})).officer).not.toHaveProperty('standsFor')
    expect((await test.phone('clerk-sun').get('people.me', {})).officer).toMatchObject({ standsFor: ['赵建国'] })
  })

  it('is shown to both', async () => {
    await lends(desk.head, liu, 0, 1)
    const own = await test.phone('supervisor-zhao').get('people.delegation.own', {})
    expect(own).toMatchObject({
      may: true,
      onLeave: false,
      to: { name: '刘洋', duties: ['supervisor'], running: true },
    })
    expect(own.colleagues.map(({ name }) => name).toSorted()).toEqual(
      ['刘洋', '吴敏', '唐洁', '孙丽', '邓涛', '陈静'].toSorted(),
    )
    const { forOthers } = await test.phone('inspector-liu').get('people.delegation.own', {})
    expect(forOthers).toMatchObject([{ name: '赵建国', duties: ['supervisor'], running: true }])
  })
})
