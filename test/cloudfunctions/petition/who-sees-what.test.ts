import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { agree, answerComplaint, asked, makeMove, openDesk, supervise, type Desk } from '../../support/desk'
import { named, submission } from '../../support/petitions'

let test: TestCloud
let desk: Desk
let chen: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
  chen = desk.chen
}, 60_000)
afterAll(() => test?.end())

const phone = () => test.phone('citizen-wang')
const submitted = () => phone().get('petition.submit', named())

describe('who sent it', () => {
  it('is masked until somebody asks with a reason, and is never there for an anonymous petition', async () => {
    const { id } = await submitted()
    expect((await chen.get('petition.detail', { id })).reporter).toEqual({ name: '王*', phone: '138****8000' })
    expect(await chen.send('petition.desk.reveal', { id })).toMatchObject({ ok: false, error: { code: 'INVALID' } })
    const revealed = await chen.get('petition.desk.reveal', { id, reason: '需要电话核实' })
    expect(revealed).toEqual({ name: '王芳', phone: '13800138000' })
    const anonymous = await phone().get('petition.submit', submission())
    expect(await chen.get('petition.detail', { id: anonymous.id })).not.toHaveProperty('reporter')
    expect(await chen.ask('petition.desk.reveal', { id: anonymous.id, reason: '需要电话核实' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })

  it('is not told to the handling unit, nor what is said with the citizen, unless the letter says so', async () => {
    for (const identity of ['HIDDEN', 'SHOWN'] as const) {
      const { id } = await submitted()
      await phone().get('petition.talk.say', { id, draft: `talk-${identity}`, words: '我是王芳，请打我电话' })
      await makeMove(chen, id, 'accept')
      await makeMove(chen, id, 'supervise', { ...asked.supervision, identity })
      await agree(desk.reviewer, id)
      await agree(desk.head, id)
      const seen = await desk.handler.get('petition.detail', { id })
      expect(seen.talk).toEqual([])
      expect(seen.papers.map(({ kind }) => kind)).toEqual(['supervision'])
      expect(seen.reporter?.name).toBe(identity === 'SHOWN' ? '王*' : undefined)
      const reply = await desk.handler.ask('petition.desk.reveal', { id, reason: '办理需要' })
      expect(reply.ok).toBe(identity === 'SHOWN')
    }
  })
})

describe('the handling unit', () => {
  it('finds nobody by name or phone, and reads no name in what was written, nor what the department drafts', async () => {
    const told = { details: '我叫王芳，电话 13800138000，昨晚报警后两个小时没有人来。', subject: '王芳报警无人到场' }
    const { id, number } = await phone().get('petition.submit', named(told))
    await makeMove(chen, id, 'accept')
    await makeMove(chen, id, 'supervise', asked.supervision)
    await agree(desk.reviewer, id)
    await agree(desk.head, id)
    await makeMove(chen, id, 'extend', { days: '10', reason: '需要调取外地证据' })
    const { handler } = desk
    for (const search of [
      { search: 'NAME', words: '王芳' },
      { search: 'PHONE', words: '13800138000' },
    ] as const) {
      expect((await handler.get('petition.queue', search)).items).toEqual([])
      expect((await chen.get('petition.queue', search)).items.map((item) => item.id)).toContain(id)
    }
    for (const words of ['王芳', '13800138000', '1380013'])
      expect((await handler.get('petition.queue', { search: 'WORDS', words })).items).toEqual([])
    const found = await handler.get('petition.queue', { search: 'WORDS', words: '报警' })
    expect(found.items.map((item) => item.id)).toContain(id)
    const [row] = (await handler.get('petition.queue', { search: 'NUMBER', words: number })).items
    const seen = await handler.get('petition.detail', { id })
    expect(JSON.stringify([row, seen])).not.toMatch(/王芳|13800138000/)
    expect(seen).not.toHaveProperty('pending')
    expect(seen.events.map(({ label }) => label)).toEqual(['收到来件', '受理', '督办'])
    expect(seen.events.at(-1)?.notes.map(({ label }) => label)).toContain('督办要求')
  })
})

describe('a sender with a strange name', () => {
  it.each(['true', '12', '20'])('who is called %s breaks nothing for the handling unit', async (name) => {
    const details = `${name} 报警后两个小时没有人来，也没有人回电话。`
    const { id, number } = await phone().get('petition.submit', named({ name, details }))
    await makeMove(chen, id, 'accept')
    await supervise(desk, id)
    const known = await chen.get('petition.detail', { id })
    const seen = await desk.handler.get('petition.detail', { id })
    expect(seen).toMatchObject({ number, submittedAt: known.submittedAt, version: known.version })
    expect(seen.details).toBe('※ 报警后两个小时没有人来，也没有人回电话。')
    const paper = seen.papers[0]?.id
    const letter = await desk.handler.get('petition.papers.read', { id, paper })
    expect(letter).toMatchObject({ number: seen.papers[0]?.number, title: `关于来件${number}的督办函` })
  })
})

describe('what waits', () => {
  it('for an inspector is also a word of the citizen’s, and a citizen who is not satisfied', async () => {
    const { id } = await submitted()
    const stored = async () =>
      (await test.database.collection<PetitionRecord>('petitions').first({ _id: id }))?.waits ?? []
    await phone().get('petition.talk.say', { id, draft: 'waiting', words: '请问到哪一步了' })
    expect(await stored()).toEqual(['clerk', 'inspector'])
    await chen.get('petition.talk.answer', { id, draft: id, words: '正在审查' })
    expect(await stored()).toEqual(['clerk'])
    await makeMove(chen, id, 'accept')
    await answerComplaint(desk, id)
    await phone().get('petition.own.act', { id, move: 'rate', satisfaction: 'BAD' })
    expect(await stored()).toEqual(['inspector'])
    await makeMove(chen, id, 'followUp', { words: '已经电话回访并说明' })
    expect(await stored()).toEqual([])
  })
})
