import { openTestCloud, type Phone, type TestCloud } from '../../../support/cloud'
import { agree, answerComplaint, asked, makeMove, openDesk, supervise, tryMove, type Desk } from '../../../support/desk'
import { daysGoBy } from '../../../support/days'
import { named, submission } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
let phone: Phone
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
  phone = test.phone('citizen-wang')
}, 60_000)
afterAll(() => test?.end())

const accepted = async (draft = named({ unit: 'south-station' })) => {
  const { id } = await phone.get('petition.submit', draft)
  await makeMove(desk.clerk, id, 'accept')
  return id
}
const seen = (id: string) => phone.get('petition.progress', { id })
const words = async (id: string) => (await seen(id)).timeline.map((entry) => entry.words)

describe('a complaint', () => {
  it('goes from acceptance over the 督办函 to the answer, its rating and the end', async () => {
    const id = await accepted()
    const {
      number,
      papers: [notice],
    } = await seen(id)
    expect(notice).toMatchObject({ kind: 'acceptance', number: expect.stringMatching(/^湘公督受〔\d{4}〕\d+号$/) })
    await answerComplaint(desk, id)

    const answered = await seen(id)
    expect(answered).toMatchObject({ status: 'REPLIED', may: ['rate', 'review'], talking: true })
    expect(answered.dueAt).toBeUndefined()
    expect(answered.papers.map(({ kind }) => kind)).toEqual(['acceptance', 'reply'])
    const told = await words(id)
    expect(told.slice(2)).toEqual([
      '正在督办核查',
      '承办单位已签收，正在核查',
      '承办单位已反馈核查结果，支队正在审核',
      `您的来件 ${number} 已答复：部分属实，支持`,
    ])

    const rated = await phone.get('petition.own.act', { id, move: 'rate', satisfaction: 'GOOD' })
    expect(rated).toMatchObject({ status: 'RATED', may: ['review'] })
    await daysGoBy(test, id, 44)
    expect(await seen(id)).toMatchObject({ status: 'CLOSED', may: [], talking: false })
  })

  it('is followed up when its sender is not satisfied, and may be reviewed once', async () => {
    const id = await accepted()
    await answerComplaint(desk, id)
    expect((await desk.chen.get('petition.detail', { id })).moves).not.toContain('followUp')
    await phone.get('petition.own.act', { id, move: 'rate', satisfaction: 'BAD', words: '还是没有说清楚' })
    const call = { words: '十一月二十六日电话回访，来件人要求公开出警记录，已作说明。' }
    expect((await makeMove(desk.chen, id, 'followUp', call)).moves).not.toContain('followUp')

    const reviewed = await phone.get('petition.own.act', {
      id,
      move: 'review',
      reason: '对出警时间的认定不服，请调取录像',
    })
    expect(reviewed).toMatchObject({ status: 'REVIEWING', dueAt: expect.any(String), may: [] })
    const opinion = {
      organ: '省公安厅警务督察总队',
      opinion: 'UPHELD',
      words: '不服的，可以自收到之日起三十日内请求复核。',
    }
    // The date that was promised is kept by the upper organ: its opinion is not recorded before it was asked.
    expect(await tryMove(desk.chen, id, 'recordReview', opinion)).toMatchObject({ error: { code: 'CONFLICT' } })
    await makeMove(desk.chen, id, 'sendReview', { organ: '省公安厅警务督察总队' })
    const sent = await agree(desk.reviewer, id)
    expect(sent.papers.at(-1)).toMatchObject({ kind: 'review' })
    // What another organ decided is told only after a second pair of eyes saw its paper.
    expect(await makeMove(desk.chen, id, 'recordReview', opinion)).toMatchObject({ status: 'REVIEWING' })
    expect(await agree(desk.reviewer, id)).toMatchObject({ status: 'CLOSED', moves: [] })
    expect((await words(id)).at(-1)).toContain('省公安厅警务督察总队的复查意见：维持原处理意见')
  })

  it('whose result is not enough goes back to the unit, and the sender reads that too', async () => {
    const id = await accepted()
    await supervise(desk, id)
    await makeMove(desk.handler, id, 'sign')
    await makeMove(desk.handler, id, 'report', asked.result)
    await makeMove(desk.reviewer, id, 'sendBack', { reason: '请补充接警录音' })
    expect((await seen(id)).status).toBe('RETURNED')
    expect(await tryMove(desk.chen, id, 'conclude', asked.result)).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    })
    await makeMove(desk.handler, id, 'report', asked.result)
    expect((await desk.chen.get('petition.detail', { id })).events.at(-2)?.notes).toEqual([
      { label: '退回理由', words: '请补充接警录音' },
    ])
  })

  it('to which the unit objects is taken back or stays, as the head decides', async () => {
    const id = await accepted()
    await supervise(desk, id)
    await makeMove(desk.teamLeader, id, 'object', { reason: '此事由交警支队处理，不属于我队管辖' })
    await makeMove(desk.head, id, 'uphold', { reason: '异议成立' })
    expect(await desk.chen.get('petition.detail', { id })).not.toHaveProperty('team')
    expect(await desk.handler.ask('petition.detail', { id })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })

    const another = await accepted()
    await supervise(desk, another)
    await makeMove(desk.teamLeader, another, 'object', { reason: '此事由交警支队处理，不属于我队管辖' })
    expect(await makeMove(desk.head, another, 'dismiss', { reason: '报警记录在你局' })).toMatchObject({
      status: 'SIGNED',
    })
    expect(await tryMove(desk.teamLeader, another, 'object', { reason: '再次提出异议' })).toMatchObject({
      error: { code: 'CONFLICT' },
    })
  })

  it('about a bureau is never handed to that bureau, and is handled by the department itself', async () => {
    const id = await accepted(submission({ unit: 'south' }))
    const refused = await tryMove(desk.chen, id, 'supervise', asked.supervision)
    expect(refused).toMatchObject({ ok: false, error: { fields: { team: expect.stringContaining('回避') } } })
    await makeMove(desk.chen, id, 'direct', { reason: '反映的是分局，分局督察大队应当回避' })
    await agree(desk.head, id)
    expect((await seen(id)).status).toBe('DIRECT')
    await makeMove(desk.chen, id, 'conclude', asked.result)
    await makeMove(desk.chen, id, 'reply', asked.reply)
    await agree(desk.reviewer, id)
    expect(await agree(desk.head, id)).toMatchObject({ status: 'REPLIED' })
  })

  it('about the department itself is seen by nobody of it, and goes to the upper organ by the chief’s letter', async () => {
    const { id, number } = await phone.get('petition.submit', named({ unit: 'inspection' }))
    expect(await seen(id)).toMatchObject({ status: 'ESCALATED' })
    const missing = { ok: false, error: { code: 'NOT_FOUND' } }
    const { clerk, chen, reviewer, head, handler, chief } = desk
    for (const asker of [clerk, chen, reviewer, head, handler])
      expect(await asker.ask('petition.detail', { id })).toMatchObject(missing)

    expect((await chief.get('petition.desk.workbench', {})).queue.map((row) => row.id)).toEqual([id])
    const sent = await makeMove(chief, id, 'sendUp', { receiver: '省公安厅警务督察总队' })
    expect(sent).toMatchObject({ status: 'TRANSFERRED', papers: [{ kind: 'escalation' }] })
    expect(await seen(id)).toMatchObject({ papers: [], may: [] })
    expect((await words(id)).at(-1)).toBe(`您的来件 ${number} 已密封报送省公安厅警务督察总队，由其办理并答复您`)
    // Of everything else the chief sees nothing here.
    expect(await chief.ask('petition.detail', { id: await accepted() })).toMatchObject(missing)
  })

  it('is given more time once, and the sender reads why and until when', async () => {
    const id = await accepted()
    const before = (await seen(id)).dueAt ?? ''
    await makeMove(desk.chen, id, 'extend', { days: '30', reason: '需要调取外地证据' })
    expect((await seen(id)).dueAt).toBe(before)
    await agree(desk.head, id)
    const { dueAt = '', timeline, papers } = await seen(id)
    const days = (Date.parse(dueAt) - Date.parse(before)) / 86_400_000
    // Thirty, give or take the holidays at which either ends.
    expect(days).toBeGreaterThan(15)
    expect(days).toBeLessThan(45)
    expect(timeline.at(-1)?.words).toMatch(/^办理期限延长到 \d{4}年\d+月\d+日(（预计）)?：需要调取外地证据$/)
    expect(papers.at(-1)).toMatchObject({ kind: 'extension' })
    expect((await desk.chen.get('petition.detail', { id })).moves).not.toContain('extend')
  })

  it('that goes on at this moment is sent to the spot at once', async () => {
    const { id } = await phone.get('petition.submit', submission({ happening: 'NOW' }))
    const { items } = await desk.clerk.get('petition.queue', {})
    expect(items.find((item) => item.id === id)).toMatchObject({ urgent: true })
    await makeMove(desk.clerk, id, 'dispatch', { order: '城南派出所（15:20 电话）' })
    expect((await words(id)).at(-1)).toBe('您反映的情况正在发生，已通知城南派出所（15:20 电话）出警处置')
    const { id: past } = await phone.get('petition.submit', submission())
    expect((await desk.clerk.get('petition.detail', { id: past })).moves).not.toContain('dispatch')
  })

  it('that says too little waits for its sender, and its time stands still meanwhile', async () => {
    const { id } = await phone.get('petition.submit', submission())
    const { dueAt } = await seen(id)
    await makeMove(desk.clerk, id, 'askMore', { question: '请补充报警的时间和电话' })
    const waiting = await seen(id)
    expect(waiting).toMatchObject({ status: 'NEED_MORE', may: ['supplement', 'withdraw'] })
    expect(waiting).not.toHaveProperty('dueAt')
    const back = await phone.get('petition.own.act', { id, move: 'supplement', words: '晚上十点，用本机拨打' })
    expect(back).toMatchObject({ status: 'SUBMITTED', dueAt })
  })

  it('is looked at as it is when nothing more came within thirty days', async () => {
    const { id } = await phone.get('petition.submit', submission())
    await makeMove(desk.clerk, id, 'askMore', { question: '请补充报警的时间和电话' })
    await daysGoBy(test, id, 45)
    expect(await seen(id)).toMatchObject({ status: 'SUBMITTED', dueAt: expect.any(String) })
    expect((await words(id)).at(-1)).toBe('30 日内没有收到您的补充，按现有材料继续审查是否受理')
  })

  it('may be withdrawn before it is accepted, and not after', async () => {
    const { id } = await phone.get('petition.submit', submission())
    expect(await phone.get('petition.own.act', { id, move: 'withdraw' })).toMatchObject({
      status: 'WITHDRAWN',
      may: [],
    })
    const late = await accepted()
    expect(await phone.ask('petition.own.act', { id: late, move: 'withdraw' })).toMatchObject({
      error: { code: 'CONFLICT' },
    })
  })
})
