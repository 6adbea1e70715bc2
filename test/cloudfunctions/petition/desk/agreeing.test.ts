import type { WaitingRecord } from '../../../../cloudfunctions/shared/audit/record'
import { dateAndTimeOf } from '../../../../miniprogram/contract/moments'
import { idOf } from '../../../support/binding'
import { openTestCloud, type Asker, type TestCloud } from '../../../support/cloud'
import { agree, answerComplaint, asked, makeMove, openDesk, type Desk } from '../../../support/desk'
import { named, submission } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
let reviewer: Asker
let head: Asker
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
  reviewer = test.phone('leader-wu')
  head = test.phone('supervisor-zhao')
}, 60_000)
afterAll(() => test?.end())

const listed = async (asker: Asker, id: string) =>
  (await asker.get('petition.desk.agreeing', {})).find((row) => row.id === id)

/** A letter that waits for its first signature. */
async function drafted(sent = submission()): Promise<string> {
  const { id } = await test.phone('citizen-wang').get('petition.submit', sent)
  await makeMove(desk.chen, id, 'accept')
  await makeMove(desk.chen, id, 'supervise', asked.supervision)
  return id
}

const today = () => dateAndTimeOf(new Date()).date
const lends = (asker: Asker, to: string) =>
  asker.get('people.delegation.set', { officer: idOf(test, to), from: today(), until: today() })

describe('a leader’s phone', () => {
  it('lists what waits for the own signature, with who drafted it, and it is signed there', async () => {
    const id = await drafted()
    expect(await listed(head, id)).toBeUndefined()
    expect(await listed(reviewer, id)).toMatchObject({
      subject: submission().subject,
      waits: '审核',
      draft: { move: 'supervise', step: '审核', by: '陈静' },
    })
    await agree(reviewer, id)
    expect(await listed(reviewer, id)).toBeUndefined()
    expect((await listed(head, id))?.draft).toMatchObject({ step: '签发', by: '陈静' })
    expect(await head.get('petition.papers.read', { id })).toMatchObject({ kind: 'supervision' })
    const signed = await agree(head, id)
    expect(signed).toMatchObject({ status: 'SUPERVISED', papers: [{}, { kind: 'supervision' }] })
  })

  it('lists the most pressing first, in one question to the database', async () => {
    await drafted()
    await drafted()
    const mark = test.cloud.mark()
    const rows = await reviewer.get('petition.desk.agreeing', {})
    // Who asks, what waits, and that it was looked at.
    expect(test.cloud.since(mark).queries).toHaveLength(3)
    const dueAt = rows.map((row) => row.dueAt ?? '~')
    expect(dueAt).toEqual(dueAt.toSorted((one, other) => (one < other ? -1 : 1)))
    const records = await test.database
      .collection<WaitingRecord>('audit')
      .find({ action: 'petition.desk.agreeing' }, {})
    const last = records.find(({ subjects }) => subjects.length === rows.length)
    expect(last).toMatchObject({ door: 'phone', by: idOf(test, '120011'), subjects: rows.map((row) => row.id) })
  })

  it('sends a draft back with its reason, and the author finds it', async () => {
    const id = await drafted()
    const { version } = await reviewer.get('petition.detail', { id })
    await reviewer.get('petition.pending.return', { id, version, reason: '请写明反馈期限的依据' })
    expect(await listed(reviewer, id)).toBeUndefined()
    const { pending } = await desk.chen.get('petition.detail', { id })
    expect(pending?.returned).toMatchObject({ by: '吴敏', reason: '请写明反馈期限的依据' })
  })

  it('asks what the step asks before anything is told', async () => {
    const { id } = await test.phone('citizen-wang').get('petition.submit', submission())
    await makeMove(desk.chen, id, 'accept')
    await makeMove(desk.chen, id, 'direct', { reason: '应当由支队直接核查' })
    await agree(head, id)
    await makeMove(desk.chen, id, 'conclude', asked.result)
    await makeMove(desk.chen, id, 'reply', asked.reply)
    const { version } = await reviewer.get('petition.detail', { id })
    expect(await reviewer.ask('petition.pending.agree', { id, version })).toMatchObject({
      error: { code: 'INVALID', fields: { secrecy: '请填写保密审查' } },
    })
    await reviewer.get('petition.pending.agree', { id, version, secrecy: 'CLEAR' })
    // Whoever looked before finds that somebody was first.
    expect(await reviewer.ask('petition.pending.agree', { id, version, secrecy: 'CLEAR' })).toMatchObject({
      error: { code: 'CONFLICT' },
    })
  })
})

describe('somebody who stands in for a leader', () => {
  afterEach(() => desk.head.get('people.delegation.end', {}))

  it('sees and signs on the own phone, for as long as that lasts', async () => {
    const liu = test.phone('inspector-liu')
    const [id, other] = [await drafted(), await drafted()]
    await agree(reviewer, id)
    await agree(reviewer, other)
    expect(await listed(liu, id)).toBeUndefined()
    await lends(head, '120023')
    expect((await listed(liu, id))?.draft).toMatchObject({ step: '签发', by: '陈静' })
    const { events } = await agree(liu, id)
    expect(events.at(-1)).toMatchObject({ label: '督办', by: '刘洋（代 赵建国）' })
    await head.get('people.delegation.end', {})
    expect(await listed(liu, other)).toBeUndefined()
    const { version } = await liu.get('petition.detail', { id: other })
    expect(await liu.ask('petition.pending.agree', { id: other, version })).toMatchObject({ error: { code: 'DENIED' } })
  })

  it('is not shown what the same person drafted or agreed to', async () => {
    const [drawn, agreed] = [await drafted(), await drafted()]
    await lends(head, '120016')
    await agree(reviewer, drawn)
    expect(await listed(test.phone('inspector-chen'), drawn)).toBeUndefined()
    await lends(head, '120011')
    await agree(reviewer, agreed)
    expect(await listed(reviewer, agreed)).toBeUndefined()
    await desk.head.get('people.delegation.end', {})
    expect((await listed(head, agreed))?.draft.step).toBe('签发')
  })
})

describe('who sees what at the phone', () => {
  it('is as at the console: who complained stays masked, and nothing reveals it there', async () => {
    const id = await drafted(named())
    expect((await reviewer.get('petition.detail', { id })).reporter).toEqual({ name: '王*', phone: '138****8000' })
    expect(JSON.stringify(await listed(reviewer, id))).not.toMatch(/王芳|13800138000/)
    const refused = [
      ['petition.desk.reveal', { id, reason: '需要电话核实' }],
      ['petition.papers.print', { id }],
      ['petition.queue', {}],
      ['petition.desk.workbench', {}],
      ['petition.desk.export', { reason: '核对' }],
      ['petition.move', { id, version: 0, move: 'accept' }],
    ] as const
    for (const [action, input] of refused)
      expect(await reviewer.send(action, input)).toMatchObject({ error: { code: 'DENIED' } })
  })

  it('nobody finds what they must not meet, and whoever handles nothing finds nothing', async () => {
    const id = await drafted()
    await desk.reviewer.get('petition.desk.conflict', { id, reason: '与来件人是亲属' })
    expect(await listed(reviewer, id)).toBeUndefined()
    const missing = await reviewer.ask('petition.detail', { id: 'a'.repeat(43) })
    expect(await reviewer.ask('petition.detail', { id })).toEqual(missing)
    expect(await reviewer.ask('petition.papers.read', { id })).toEqual(missing)
    for (const stranger of ['officer-zhou', 'citizen-wang', 'station-ma', 'admin-qian']) {
      const asker = test.phone(stranger)
      expect(await asker.ask('petition.desk.agreeing', {})).toMatchObject({ error: { code: 'DENIED' } })
      expect(await asker.ask('petition.detail', { id })).toMatchObject({ error: { code: 'DENIED' } })
    }
  })

  it('the handling unit reads neither the name nor what the department drafts', async () => {
    const { id } = await test.phone('citizen-wang').get('petition.submit', named())
    await makeMove(desk.chen, id, 'accept')
    await answerComplaint(desk, id)
    const handler = test.phone('team-he')
    const seen = await handler.get('petition.detail', { id })
    expect(seen).not.toHaveProperty('reporter')
    expect(seen.papers.map(({ kind }) => kind)).toEqual(['supervision'])
    expect(await handler.get('petition.desk.agreeing', {})).toEqual([])
  })
})
