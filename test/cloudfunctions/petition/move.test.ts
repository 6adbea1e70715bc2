import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { named, submission } from '../../support/petitions'

let test: TestCloud
let chen: ConsoleAsker
let liu: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud()
  chen = await test.signIn('inspector-chen')
  liu = await test.signIn('inspector-liu')
})
afterAll(() => test?.end())

const submitted = () => test.phone('citizen-wang').get('petition.submit', named())
const rejection = { move: 'reject', ground: 'NOT_COMPETENT', channel: '请向市信访局反映' } as const

describe('moving a petition', () => {
  it('accepts it, promises an answer within sixty days and tells the citizen', async () => {
    const { id, number } = await submitted()
    const moved = await chen.get('petition.move', { id, version: 0, move: 'accept' })
    expect(moved).toMatchObject({ status: 'ACCEPTED', version: 1, moves: [] })

    const seen = await test.phone('citizen-wang').get('petition.progress', { id })
    expect(seen.status).toBe('ACCEPTED')
    expect(seen.dueAt).toBe(moved.dueAt)
    expect(Date.parse(seen.dueAt ?? '') - Date.now()).toBeGreaterThan(60 * 86_400_000)
    expect(seen.timeline.map(({ words }) => words)).toEqual([
      `您的来件 ${number} 已收到，等待受理`,
      `您的来件 ${number} 已受理，正在核查`,
    ])
  })

  it('rejects it with ground and channel in the citizen’s timeline, and no promise is left', async () => {
    const { id, number } = await submitted()
    await chen.get('petition.move', { id, version: 0, ...rejection })
    const seen = await test.phone('citizen-wang').get('petition.progress', { id })
    expect(seen.timeline.at(-1)?.words).toBe(`您的来件 ${number} 不予受理：不属于本机关职权范围。请向市信访局反映`)
    expect(seen.dueAt).toBeUndefined()
  })

  it('lets one of two inspectors win who press at once, whatever they press', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await submitted()
      const replies = await Promise.all([
        chen.ask('petition.move', { id, version: 0, move: 'accept' }),
        liu.ask('petition.move', { id, version: 0, ...rejection }),
      ])
      const lost = replies.filter((reply) => !reply.ok)
      expect(lost).toEqual([{ ok: false, error: { code: 'CONFLICT', message: '他人已处理，请刷新' } }])
      const { timeline } = await test.phone('citizen-wang').get('petition.progress', { id })
      expect(timeline).toHaveLength(2)
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
    const laden = await chen.send('petition.move', { id, version: 0, ...rejection, move: 'accept' })
    expect(laden).toMatchObject({ ok: false, error: { fields: { ground: expect.any(String) } } })
  })

  it('shows name and phone to the officer in charge, and never of an anonymous petition', async () => {
    const { id } = await submitted()
    expect(await chen.get('petition.detail', { id })).toMatchObject({
      reporter: { name: '王芳', phone: '13800138000' },
    })
    const anonymous = await test.phone('citizen-wang').get('petition.submit', submission())
    expect(await chen.get('petition.detail', { id: anonymous.id })).not.toHaveProperty('reporter')
  })
})
