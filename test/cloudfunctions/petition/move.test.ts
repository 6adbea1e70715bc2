import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { agree, asked, makeMove, openDesk, tryMove, type Desk } from '../../support/desk'
import { named } from '../../support/petitions'

let test: TestCloud
let desk: Desk
let chen: ConsoleAsker
let liu: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
  chen = desk.chen
  liu = desk.liu
}, 60_000)
afterAll(() => test?.end())

const phone = () => test.phone('citizen-wang')
const submitted = () => phone().get('petition.submit', named())
const reject = { move: 'reject', ...asked.rejection } as const

describe('moving a petition', () => {
  it('accepts it, promises an answer within sixty days and tells the citizen', async () => {
    const { id, number } = await submitted()
    const moved = await chen.get('petition.move', { id, version: 0, move: 'accept' })
    expect(moved).toMatchObject({
      status: 'ACCEPTED',
      version: 1,
      moves: ['supervise', 'transfer', 'direct', 'extend'],
    })

    const seen = await phone().get('petition.progress', { id })
    expect(seen.status).toBe('ACCEPTED')
    expect(seen.dueAt).toBe(moved.dueAt)
    expect(Date.parse(seen.dueAt ?? '') - Date.now()).toBeGreaterThan(60 * 86_400_000)
    expect(seen.timeline.map(({ words }) => words)).toEqual([
      `您的投诉 ${number} 已收到，等待受理`,
      expect.stringMatching(`^您的来件 ${number} 已受理，最迟 \\d{4}年\\d+月\\d+日(（预计）)? 前办结并答复$`),
    ])
  })

  it('rejects it once a leader agrees, with ground and channel in the citizen’s timeline, and no promise is left', async () => {
    const { id, number } = await submitted()
    const drafted = await chen.get('petition.move', { id, version: 0, ...reject })
    expect(drafted).toMatchObject({
      status: 'SUBMITTED',
      moves: [],
      pending: { move: 'reject', step: '审核', own: true },
    })
    expect((await phone().get('petition.progress', { id })).timeline).toHaveLength(1)

    await agree(desk.reviewer, id)
    const seen = await phone().get('petition.progress', { id })
    expect(seen.timeline.at(-1)?.words).toBe(`您的来件 ${number} 不予受理：不属于本机关职权范围。请向市信访局反映`)
    expect(seen.dueAt).toBeUndefined()
    expect(seen.papers).toMatchObject([{ kind: 'rejection' }])
  })

  it('lets one of two inspectors win who press at once, whatever they press', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await submitted()
      const replies = await Promise.all([
        chen.ask('petition.move', { id, version: 0, move: 'accept' }),
        liu.ask('petition.move', { id, version: 0, ...reject }),
      ])
      const lost = replies.filter((reply) => !reply.ok)
      expect(lost).toEqual([{ ok: false, error: { code: 'CONFLICT', message: '他人已处理，请刷新' } }])
      expect((await chen.get('petition.detail', { id })).events).toHaveLength(2)
    }
  })

  it('answers who comes late that somebody else was first', async () => {
    const { id } = await submitted()
    await chen.get('petition.move', { id, version: 0, move: 'accept' })
    for (const version of [0, 1]) {
      const reply = await liu.ask('petition.move', { id, version, move: 'accept' })
      expect(reply).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
    }
  })

  it('asks for ground and channel of a rejection, and takes none with an acceptance', async () => {
    const { id } = await submitted()
    const bare = await chen.send('petition.move', { id, version: 0, move: 'reject' })
    expect(bare).toMatchObject({
      ok: false,
      error: { fields: { ground: expect.any(String), channel: expect.any(String) } },
    })
    const laden = await chen.send('petition.move', { id, version: 0, ...reject, move: 'accept' })
    expect(laden).toMatchObject({ ok: false, error: { fields: { ground: expect.any(String) } } })
  })
})

/** A complaint of which the 督办函 is drafted. */
const drafted = async () => {
  const { id } = await submitted()
  await makeMove(chen, id, 'accept')
  await makeMove(chen, id, 'supervise', asked.supervision)
  return id
}

describe('a drafted move', () => {
  it('is agreed to step by step, by nobody twice and in no other order', async () => {
    const id = await drafted()
    const { version } = await chen.get('petition.detail', { id })
    for (const asker of [chen, liu, desk.head]) {
      const reply = await asker.ask('petition.pending.agree', { id, version })
      expect(reply).toMatchObject({ ok: false, error: { code: 'DENIED' } })
    }
    const agreed = await desk.reviewer.get('petition.pending.agree', { id, version })
    expect(agreed.pending).toMatchObject({ step: '签发', mine: false })
    const again = await desk.reviewer.ask('petition.pending.agree', { id, version: version + 1 })
    expect(again).toMatchObject({ ok: false, error: { code: 'DENIED' } })
    expect(await agree(desk.head, id)).toMatchObject({ status: 'SUPERVISED', papers: [{}, { kind: 'supervision' }] })
  })

  it('keeps everything else from happening to the case', async () => {
    const id = await drafted()
    for (const move of ['direct', 'supervise'] as const) {
      const given = move === 'direct' ? { reason: '反映的是分局领导' } : asked.supervision
      expect(await tryMove(liu, id, move, given)).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
    }
  })

  it('goes back to its author with a reason, who changes it or takes it back', async () => {
    const id = await drafted()
    const { version } = await chen.get('petition.detail', { id })
    await desk.reviewer.get('petition.pending.return', { id, version, reason: '要求写得不够具体' })
    const returned = await chen.get('petition.detail', { id })
    expect(returned.pending).toMatchObject({ own: true, returned: { by: '吴敏', reason: '要求写得不够具体' } })
    expect(await tryMove(liu, id, 'supervise', asked.supervision)).toMatchObject({ error: { code: 'CONFLICT' } })
    const changed = await makeMove(chen, id, 'supervise', {
      ...asked.supervision,
      demand: '查清三次报警各自的处置经过',
    })
    expect(changed.pending).not.toHaveProperty('returned')
    const dropped = await chen.get('petition.pending.drop', { id, version: changed.version })
    expect(dropped).toMatchObject({ status: 'ACCEPTED', moves: expect.arrayContaining(['supervise']) })
    expect(dropped).not.toHaveProperty('pending')
  })

  it('is agreed to or returned once, however many press', async () => {
    const id = await drafted()
    const { version } = await chen.get('petition.detail', { id })
    const replies = await Promise.all([
      desk.reviewer.ask('petition.pending.agree', { id, version }),
      desk.reviewer.ask('petition.pending.return', { id, version, reason: '请再核对' }),
      chen.ask('petition.pending.drop', { id, version }),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('the number of a document', () => {
  it('is the next one of its kind and year, without gaps and never twice, however many sign at once', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, async () => (await submitted()).id))
    await Promise.all(ids.map((id) => chen.get('petition.move', { id, version: 0, move: 'accept' })))
    // Whoever comes late gets no number.
    const late = await Promise.all(ids.map((id) => liu.ask('petition.move', { id, version: 0, move: 'accept' })))
    expect(late.every(({ ok }) => !ok)).toBe(true)
    await chen.get('petition.move', { id: (await submitted()).id, version: 0, move: 'accept' })
    const cases = await test.database
      .collection<{ _id: string; papers: { number: string; kind: string }[] }>('petitions')
      .find({ order: test.database.command.gt('') })
    const places = cases.flatMap(({ papers }) =>
      papers.filter(({ kind }) => kind === 'acceptance').map(({ number }) => Number(/(\d+)号/.exec(number)?.[1])),
    )
    expect(places.toSorted((one, other) => one - other)).toEqual(places.map((_, index) => index + 1))
  })
})

describe('a stranger', () => {
  it('finds nothing: another unit’s handler, a citizen at the officers’ door, an officer without the duty', async () => {
    const { id } = await submitted()
    const nothing = { ok: false, error: { code: 'NOT_FOUND', message: '没有找到这件来件' } }
    for (const asker of [desk.handler, desk.stranger]) {
      expect(await asker.ask('petition.detail', { id })).toEqual(nothing)
      expect(await asker.ask('petition.detail', { id: 'no-such-thing' })).toEqual(nothing)
      expect((await asker.get('petition.queue', {})).items.map((item) => item.id)).not.toContain(id)
    }
    const denied = { ok: false, error: { code: 'DENIED' } }
    expect(await phone().send('petition.move', { id, version: 0, move: 'accept' })).toMatchObject(denied)
    expect(await phone().send('petition.detail', { id })).toMatchObject(denied)
    expect(await test.phone('officer-zhou').send('petition.queue', {})).toMatchObject(denied)
    const li = test.phone('citizen-li')
    expect(await li.ask('petition.own.act', { id, move: 'withdraw' })).toEqual(nothing)
    expect(await li.ask('petition.talk.say', { id, draft: 'x', words: '我的' })).toEqual(nothing)
    const clerkOnly = await desk.head.ask('petition.move', { id, version: 0, move: 'accept' })
    expect(clerkOnly).toMatchObject(denied)
  })
})
