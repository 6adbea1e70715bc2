import type { CheckinRecord } from '../../../cloudfunctions/inspection/records/checkin-record'
import type { RollcallRecord } from '../../../cloudfunctions/inspection/records/rollcall-record'
import { openTestCloud, type ConsoleAsker, type Phone, type TestCloud } from '../../support/cloud'
import { issued, prepared, requestTo, rollcall, signedIn } from '../../support/rollcall'

let test: TestCloud
let people: Record<'chen' | 'liu' | 'wu', ConsoleAsker>
let zhou: Phone
let ma: Phone
beforeAll(async () => {
  test = await openTestCloud()
  people = await signedIn(test)
  zhou = test.phone('officer-zhou')
  ma = test.phone('station-ma')
})
afterAll(() => test?.end())

const tick = () => test.cloud.runTimer('clock', 'tick')
const rollcalls = () => test.database.collection<RollcallRecord>('rollcalls')
const checkins = () => test.database.collection<CheckinRecord>('checkins')

/** As if its time were over. */
async function over(id: string): Promise<void> {
  const past = new Date(Date.now() - 60_000)
  await rollcalls().change({ _id: id }, { closesAt: past })
  await checkins().change({ rollcall: id }, { closesAt: past })
  await tick()
}
const board = async (id: string) => (await people.chen.get('inspection.rollcall.board', { id })).rows
const stateOf = async (id: string, number: string) => (await board(id)).find((row) => row.number === number)?.state

describe('a roll call', () => {
  it('is heard of by nobody before a leader has agreed, who is neither of the two', async () => {
    const { chen, liu, wu } = people
    const { id, version, waits } = await chen.get('inspection.rollcall.ask', rollcall(test, { task: '值班备勤检查' }))
    expect(waits).toBe('审批')
    expect((await zhou.get('inspection.checkin.mine', {})).items).toEqual([])
    for (const other of [chen, liu])
      expect(await other.ask('inspection.rollcall.agree', { id, version })).toMatchObject({ error: { code: 'DENIED' } })
    const { status, asked, spreading } = await wu.get('inspection.rollcall.agree', { id, version })
    expect({ status, asked, spreading }).toEqual({ status: 'ISSUED', asked: 3, spreading: undefined })
    // The station has three; each is told who asks, by which right, and until when.
    const [request] = (await zhou.get('inspection.checkin.mine', {})).items
    expect(request).toMatchObject({
      task: '值班备勤检查',
      state: 'ASKED',
      inspectors: [
        { name: '陈静', certificate: '湘督0016' },
        { name: '刘洋', certificate: '湘督0023' },
      ],
      may: ['answer', 'postpone'],
    })
    expect(request).not.toHaveProperty('officer')
  })

  it('sent twice is one', async () => {
    const draft = rollcall(test, { task: '重复发送' })
    const first = await people.chen.get('inspection.rollcall.ask', draft)
    expect(await people.chen.get('inspection.rollcall.ask', draft)).toMatchObject({
      id: first.id,
      version: first.version,
    })
  })

  it.each([
    ['nobody to ask', { units: [], officers: [] }, 'units'],
    ['a unit that is none', { units: ['nowhere'] }, 'units'],
    ['a post without a place on the map', { post: { name: '某处' } }, 'post'],
  ])('with %s is refused by name', async (_, changes, field) => {
    expect(await people.chen.ask('inspection.rollcall.ask', rollcall(test, changes))).toMatchObject({
      error: { fields: { [field]: expect.any(String) } },
    })
  })

  it('with oneself as the other inspector is refused', async () => {
    const { partner } = rollcall(test)
    expect(await people.liu.ask('inspection.rollcall.ask', rollcall(test, { partner }))).toMatchObject({
      error: { fields: { partner: '请选择另一名督察民警' } },
    })
  })

  it('goes back with a reason, and is asked for anew or taken back', async () => {
    const { chen, liu, wu } = people
    const draft = rollcall(test, { task: '退回' })
    const { id, version } = await chen.get('inspection.rollcall.ask', draft)
    const reason = '岗位不明确'
    const { version: returned } = await wu.get('inspection.rollcall.return', { id, version, reason })
    const again = await chen.get('inspection.rollcall.move', { id, version: returned, move: 'issue' })
    expect(again.pending?.step).toBe('审批')
    const dropped = await chen.get('inspection.rollcall.drop', { id, version: again.version })
    expect(dropped.moves).toEqual(['issue', 'cancel'])
    expect(await liu.get('inspection.rollcall.move', { id, version: dropped.version, move: 'cancel' })).toMatchObject({
      status: 'CANCELLED',
      moves: [],
    })
    expect((await zhou.get('inspection.checkin.mine', {})).items.map(({ task }) => task)).not.toContain('退回')
  })

  it('is met by its two inspectors and the leaders alone', async () => {
    const { id } = await issued(test, people, { task: '只有这些人看得到' })
    const [sun, tang] = await Promise.all(['clerk-sun', 'rights-tang'].map((openid) => test.signIn(openid)))
    for (const other of [sun, tang])
      expect(await other?.ask('inspection.rollcall.detail', { id })).toMatchObject({ error: { code: 'DENIED' } })
    const zhao = await test.signIn('supervisor-zhao')
    expect((await zhao.get('inspection.rollcall.detail', { id })).moves).toEqual([])
    expect((await people.liu.get('inspection.rollcall.detail', { id })).moves).toEqual(['close'])
  })
})

describe('who does not answer', () => {
  it('has missed it only where the request reached them; a call comes first, and an appeal is heard', async () => {
    const { chen } = people
    const { id } = await issued(test, people, { task: '超时' })
    const request = await requestTo(zhou, '超时')
    await zhou.get('inspection.checkin.open', { id: request })
    const busy = await requestTo(ma, '超时')
    const later = await ma.get('inspection.checkin.act', { id: busy, move: 'postpone', incident: 'J2026112600099' })
    expect(later).toMatchObject({
      state: 'POSTPONED',
      said: [{ label: '正在出警，稍后签到', words: '警情编号：J2026112600099' }],
    })
    await over(id)
    expect([await stateOf(id, '120481'), await stateOf(id, '120405'), await stateOf(id, '120482')]).toEqual([
      'MISSED',
      'POSTPONED',
      'UNREACHED',
    ])

    // What nobody has looked at keeps it open.
    expect((await chen.get('inspection.rollcall.detail', { id })).moves).toEqual([])
    const appealed = await zhou.get('inspection.checkin.act', {
      id: request,
      move: 'appeal',
      words: '当时在医院陪护伤者',
    })
    expect(appealed).toMatchObject({ state: 'APPEALED', may: [] })
    expect(
      await chen.get('inspection.rollcall.check', { id: request, move: 'excuse', reason: '情况属实' }),
    ).toMatchObject({
      state: 'EXCUSED',
    })
    await chen.get('inspection.rollcall.check', { id: busy, move: 'excuse', reason: '有警情记录' })
    expect((await zhou.get('inspection.checkin.mine', {})).items.find((one) => one.id === request)?.said).toMatchObject(
      [
        { label: '申辩', words: '当时在医院陪护伤者' },
        { label: '有正当理由', words: '情况属实', by: '陈静' },
      ],
    )
  })

  it('is looked at by the two alone, and once', async () => {
    const { wu, chen, liu } = people
    const request = await requestTo(zhou, '超时')
    const check = { id: request, move: 'confirm' } as const
    expect(await wu.ask('inspection.rollcall.check', check)).toMatchObject({ error: { code: 'DENIED' } })
    expect(await chen.ask('inspection.rollcall.check', check)).toMatchObject({ error: { code: 'CONFLICT' } })
    expect(await liu.ask('inspection.rollcall.check', check)).toMatchObject({ error: { code: 'CONFLICT' } })
  })
})

describe('the result', () => {
  it('is signed by both inspectors once everything was looked at', async () => {
    const { chen, liu } = people
    const { items } = await chen.get('inspection.rollcall.list', { status: 'CLOSED' })
    const closed = items.find(({ task }) => task === '超时')
    const { id, version } = await chen.get('inspection.rollcall.detail', { id: closed?.id ?? '' })
    const drafted = await chen.get('inspection.rollcall.move', { id, version, move: 'sign', words: '均有正当理由' })
    expect(await chen.ask('inspection.rollcall.agree', { id, version: drafted.version })).toMatchObject({
      error: { code: 'DENIED' },
    })
    const signed = await liu.get('inspection.rollcall.agree', { id, version: drafted.version })
    expect(signed.status).toBe('SIGNED')
    expect(signed.events.at(-1)).toMatchObject({ by: '刘洋', label: '核签结果' })
  })
})

describe('the board', () => {
  it('shows what changed since the last look, and no more', async () => {
    const { chen } = people
    const { id } = await issued(test, people, { task: '看板' })
    const first = await chen.get('inspection.rollcall.board', { id })
    expect(first.rows).toHaveLength(3)
    await checkins().change({ rollcall: id }, { changed: '2026-01-01T00:00:00.000Z-x' })
    const quiet = await chen.get('inspection.rollcall.board', { id, after: first.next })
    expect(quiet.rows).toEqual([])
    const { answer } = await prepared(zhou, await requestTo(zhou, '看板'))
    await zhou.get('inspection.checkin.answer', answer)
    const { rows } = await chen.get('inspection.rollcall.board', { id, after: quiet.next })
    expect(rows.map(({ name, state }) => [name, state])).toEqual([['周磊', 'ANSWERED']])
  })
})
