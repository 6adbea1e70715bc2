import type { RightsRecord } from '../../../../cloudfunctions/rights/records/record'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import {
  agreed,
  application,
  askedOf,
  decided,
  moved,
  openRightsDesk,
  type RightsPeople,
} from '../../../support/rights'

let test: TestCloud
let people: RightsPeople
beforeAll(async () => {
  test = await openTestCloud()
  people = await openRightsDesk(test)
})
afterAll(() => test?.end())

const rights = () => test.database.collection<RightsRecord>('rights')
const tick = () => test.cloud.runTimer('clock', 'tick')

/** As if every step of it had been made so many days earlier. */
async function aged(id: string, days: number): Promise<void> {
  const { timeline, clockAt } = (await rights().first({ _id: id })) as RightsRecord
  const earlier = (at: Date) => new Date(at.getTime() - days * 86_400_000)
  await rights().change(
    { _id: id },
    {
      timeline: timeline.map((event) => Object.assign(event, { at: earlier(event.at) })),
      ...(clockAt && { clockAt: earlier(clockAt) }),
    },
  )
}

const lastWords = async (id: string) => (await people.zhou.get('rights.progress', { id })).timeline.at(-1)?.words

async function declined(): Promise<string> {
  const { zhou, ma, fang, tang, zhao } = people
  const { id } = await zhou.get('rights.apply', application())
  await moved(ma, id, 'verify', askedOf.verify)
  await moved(fang, id, 'forward', askedOf.forward)
  await moved(tang, id, 'decline', { ground: 'OTHER_CHANNEL', words: '请向人事部门申诉。' })
  await agreed(zhao, id)
  return id
}

const organ = '湘城市公安局维权委'
const above = { organ, document: '湘公维核〔2026〕7号' }

/** The objection is sent to the upper organ, which decides. */
async function sentUp(id: string): Promise<void> {
  const { tang, zhao } = people
  expect((await tang.get('rights.detail', { id })).moves).not.toContain('redo')
  await moved(tang, id, 'sendObjection', { organ })
  await agreed(zhao, id)
  // Whom it was sent to need not be written once more.
  expect((await tang.get('rights.detail', { id })).earlier).toMatchObject({ redo: { organ } })
}

const objection = { move: 'objectRefusal', reason: '我是在处警时受到的侵害，应当受理。' } as const

it('a refusal tells its reason and the right to object; the objection opens the case again', async () => {
  const { zhou, tang, zhao } = people
  const id = await declined()
  expect(await lastWords(id)).toMatch(
    /不予受理：应当通过申诉、复议、诉讼等途径解决。请向人事部门申诉。您可以在 5 日内申请复核$/,
  )
  const refused = await zhou.get('rights.progress', { id })
  expect(refused).toMatchObject({ status: 'REJECTED', may: ['objectRefusal'], papers: [{ kind: 'declining' }] })
  expect(refused.mayUntil.objectRefusal?.dueAt).toBeDefined()

  const objected = await zhou.get('rights.act', { id, ...objection })
  expect(objected).toMatchObject({ status: 'RECONSIDERING', may: ['askLawyer'] })
  expect(objected.dueAt).toBeDefined()
  await sentUp(id)
  await moved(tang, id, 'redo', { ...above, words: '原不予受理依据不足。' })
  await agreed(zhao, id)
  expect(await lastWords(id)).toBe('湘城市公安局维权委复核决定：撤销原决定，重新调查。原不予受理依据不足。')
  const { papers } = await zhou.get('rights.progress', { id })
  expect(papers.map(({ kind }) => kind)).toEqual(['declining', 'annulled'])
  expect(papers.at(-1)?.parts[0]?.words).toContain(
    '湘城市公安局维权委已作出复核决定（湘公维核〔2026〕7号），现告知如下',
  )
  expect((await tang.get('rights.detail', { id })).moves).toContain('appoint')
})

it('a refusal that is upheld ends it, by a document', async () => {
  const { zhou, tang, zhao } = people
  const id = await declined()
  await zhou.get('rights.act', { id, ...objection })
  await sentUp(id)
  await moved(tang, id, 'uphold', { ...above, words: '理由成立。' })
  await agreed(zhao, id)
  const ended = await zhou.get('rights.progress', { id })
  expect(ended).toMatchObject({ status: 'CLOSED', may: [] })
  expect(
    ended.papers
      .at(-1)
      ?.parts.map(({ words }) => words)
      .join(),
  ).toMatch(/我是在处警时受到的侵害.*维持不予受理。/s)
})

it('a decision that is upheld goes on to be carried out', async () => {
  const { zhou, tang, zhao } = people
  const id = await decided(people)
  await zhou.get('rights.act', { id, move: 'reconsider', reason: '还应当追究在场同伙的责任。' })
  await sentUp(id)
  await moved(tang, id, 'upholdDecision', { ...above, words: '同伙已另案处理。' })
  await agreed(zhao, id)
  const after = await tang.get('rights.detail', { id })
  expect(after.status).toBe('EXECUTING')
  expect(after.moves).toContain('feedBack')
  expect((await zhou.get('rights.progress', { id })).may).not.toContain('reconsider')
})

it('an objection closes after five days', async () => {
  const { zhou } = people
  const id = await declined()
  await aged(id, 10)
  expect(await zhou.ask('rights.act', { id, ...objection })).toMatchObject({ error: { code: 'CONFLICT' } })
})

it('a refusal that nobody objects to is closed when the time to object is over', async () => {
  const { zhou } = people
  const id = await declined()
  await tick()
  expect(await zhou.get('rights.progress', { id })).toMatchObject({ status: 'REJECTED' })
  await aged(id, 10)
  await tick()
  expect(await zhou.get('rights.progress', { id })).toMatchObject({ status: 'CLOSED', may: [] })
  expect(await lastWords(id)).toMatch(/^5 日内没有申请复核，您的申请 \S+ 办结$/)
})

it('a unit and an office that say nothing hold nothing up', async () => {
  const { zhou, tang } = people
  const { id } = await zhou.get('rights.apply', application())
  await aged(id, 14)
  await tick()
  expect(await lastWords(id)).toBe('所在单位逾期未写明意见，已自动转分局维权办审核')
  await aged(id, 14)
  await tick()
  expect(await lastWords(id)).toBe('分局维权办逾期未审核，已自动报市局维权办审查')
  expect((await tang.get('rights.detail', { id })).moves).toContain('accept')
})

it('what is asked for is added and goes on; withdrawn, it ends', async () => {
  const { zhou, ma, fang, tang } = people
  const { id } = await zhou.get('rights.apply', application())
  await moved(ma, id, 'verify', askedOf.verify)
  await moved(fang, id, 'forward', askedOf.forward)
  await moved(tang, id, 'askMore', { question: '请补充伤情诊断证明' })
  expect(await zhou.get('rights.progress', { id })).toMatchObject({
    status: 'NEED_MORE',
    may: ['supplement', 'askLawyer', 'withdraw'],
  })
  await zhou.get('rights.act', { id, move: 'supplement', words: '诊断证明已补充' })
  await zhou.get('rights.act', { id, move: 'withdraw' })
  expect(await zhou.get('rights.progress', { id })).toMatchObject({ status: 'WITHDRAWN', may: [], adding: false })
})

it('what nobody filled in is recorded by the office in the officer’s words, and goes on', async () => {
  const { zhou, tang } = people
  const { id } = await zhou.get('rights.claim', { draft: 'spoken-1', at: new Date().toISOString() })
  await moved(tang, id, 'record', { kind: 'VEHICLE', words: '电话联系，民警称被拖拽二十米，正在医院。' })
  const detail = await tang.get('rights.detail', { id })
  expect(detail).toMatchObject({ kind: 'VEHICLE', status: 'CITY_REVIEW' })
  expect(detail.moves).toContain('accept')

  // In writing it comes later, and goes on where it is.
  expect((await zhou.get('rights.progress', { id })).unsent).toBe(true)
  const form = application({ draft: 'spoken-2', claim: id, subject: '查车时被拖拽' })
  const written = await zhou.get('rights.apply', form)
  expect(written).toMatchObject({ id, kind: 'VEHICLE', status: 'CITY_REVIEW', subject: '查车时被拖拽' })
  expect(written.unsent).toBeUndefined()
  expect(written.timeline.at(-1)?.words).toBe('您已补交书面申请')
  expect((await tang.get('rights.detail', { id })).otherParty).toBe('刘某强')
  expect((await zhou.get('rights.apply', form)).timeline).toHaveLength(written.timeline.length)
  expect(await zhou.ask('rights.apply', { ...form, subject: '另一件事' })).toMatchObject({
    error: { code: 'CONFLICT' },
  })
})

it('nobody reads a claim for an hour: more are called, and the case says so, once', async () => {
  const { zhou, tang } = people
  const { id } = await zhou.get('rights.claim', { draft: 'unheard', at: new Date().toISOString() })
  const notes = async () => (await tang.get('rights.detail', { id })).events.map(({ label }) => label)
  await tick()
  await tick()
  expect(await notes()).toEqual(['登记侵害', '紧急登记，通知维权办'])
  const past = new Date(Date.now() - 3_700_000)
  await rights().change({ _id: id }, { receivedAt: past, alertAt: past })
  await tick()
  await tick()
  expect((await notes()).slice(2)).toEqual(['仍没有人联系，再次通知维权办和支队领导'])
})

it('a promise that passes stands in the lists of the offices and of the head', async () => {
  const { zhou, zhao, tang } = people
  const { id } = await zhou.get('rights.apply', application())
  const { dueOrder, number } = (await rights().first({ _id: id })) as RightsRecord
  expect(dueOrder).toContain(number)
  const past = new Date(Date.now() - 86_400_000)
  await rights().change({ _id: id }, { dueAt: past, alertAt: past, said: ['near'] })
  await tick()
  expect((await tang.get('rights.detail', { id })).events.at(-1)?.label).toBe('已超期，报送支队领导')
  expect((await zhao.get('rights.desk.workbench', {})).queue.map((row) => row.id)).toContain(id)
})
