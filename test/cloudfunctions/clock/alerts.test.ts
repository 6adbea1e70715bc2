import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import { openTestCloud, type TestCloud } from '../../support/cloud'
import { agree, asked, makeMove, openDesk, supervise, type Desk } from '../../support/desk'
import { named } from '../../support/petitions'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

const day = 86_400_000
const petitions = () => test.database.collection<PetitionRecord>('petitions')
const stored = async (id: string) => (await petitions().first({ _id: id })) as PetitionRecord
const runTimer = () => test.cloud.runTimer('clock', 'tick')

const officerNumbered = async (number: string) =>
  (await test.database.collection<{ _id: string }>('officers').first({ number }))?._id ?? ''

/** A complaint whose promise ends so many days from now. */
async function promised(days: number) {
  const { id } = await test.phone('citizen-wang').get('petition.submit', named())
  const dueAt = new Date(Date.now() + days * day)
  await petitions().change({ _id: id }, { dueAt, alertAt: new Date(Date.now() - 1000) })
  return id
}
const labels = async (id: string) => (await desk.chen.get('petition.detail', { id })).events.map(({ label }) => label)
const waitingFor = async (asker: keyof Desk) => {
  const { queue } = await desk[asker].get('petition.desk.workbench', {})
  return queue.map(({ id }) => id)
}

it('a promise near its end is said to be, once, and nobody but staff reads it', async () => {
  const id = await promised(2)
  await runTimer()
  await runTimer()
  expect(await labels(id)).toEqual(['收到来件', '临近到期，提醒办理'])
  const { timeline } = await test.phone('citizen-wang').get('petition.progress', { id })
  expect(timeline).toHaveLength(1)
  expect(await waitingFor('head')).not.toContain(id)
})

it('a promise that has passed brings the case before the leaders, until it is kept', async () => {
  const id = await promised(-5)
  await runTimer()
  await runTimer()
  expect((await labels(id)).at(-1)).toBe('已超期，报送支队领导')
  expect(await waitingFor('head')).toContain(id)
  expect(await waitingFor('reviewer')).toContain(id)
  await makeMove(desk.clerk, id, 'accept')
  expect(await waitingFor('head')).not.toContain(id)
  const { said, alertAt, dueAt } = await stored(id)
  expect(said).toBeUndefined()
  expect(alertAt?.getTime()).toBeLessThan(dueAt?.getTime() ?? 0)
})

const happening = async () => (await test.phone('citizen-wang').get('petition.submit', named({ happening: 'NOW' }))).id

it('what goes on at this moment is said once, and no longer when somebody was sent', async () => {
  const id = await happening()
  const sent = await happening()
  await makeMove(desk.clerk, sent, 'dispatch', { order: '城南派出所' })
  await runTimer()
  await runTimer()
  expect(await labels(id)).toEqual(['收到来件', '正在发生，标为紧急'])
  expect(await labels(sent)).toEqual(['收到来件', '通知出警'])
  expect((await stored(id)).alertAt?.getTime()).toBeGreaterThan(Date.now())
})

it('a promise of the time that stands still is said nothing of', async () => {
  const { id } = await test.phone('citizen-wang').get('petition.submit', named())
  await makeMove(desk.clerk, id, 'askMore', { question: '请补充报警的时间' })
  expect(await stored(id)).not.toHaveProperty('alertAt')
})

it('a unit that lets its day pass is reminded, and whoever chases it sees it', async () => {
  const { id } = await test.phone('citizen-wang').get('petition.submit', named({ unit: 'south-station' }))
  await makeMove(desk.clerk, id, 'accept')
  await desk.reviewer.get('petition.desk.assign', { ids: [id], officer: await officerNumbered('120023') })
  await supervise(desk, id)
  const teamDueAt = new Date(Date.now() - 2 * day)
  await petitions().change({ _id: id }, { teamDueAt, alertAt: new Date(Date.now() - 1000) })
  await runTimer()
  await runTimer()
  expect((await labels(id)).at(-1)).toBe('承办单位逾期未反馈，提醒督办')
  expect(await waitingFor('liu')).toContain(id)
  // Somebody else is in charge of it.
  expect(await waitingFor('chen')).not.toContain(id)
  expect(await waitingFor('teamLeader')).toContain(id)
  await makeMove(desk.chen, id, 'direct', { reason: '承办单位逾期未办' })
  await agree(desk.head, id)
  expect(await stored(id)).not.toHaveProperty('said')
})

it('a case that somebody is in charge of still waits for the unit, the reviewer and the head', async () => {
  const { id } = await test.phone('citizen-wang').get('petition.submit', named({ unit: 'south-station' }))
  await makeMove(desk.clerk, id, 'accept')
  await desk.reviewer.get('petition.desk.assign', { ids: [id], officer: await officerNumbered('120016') })
  expect([await waitingFor('chen'), await waitingFor('liu')].map((ids) => ids.includes(id))).toEqual([true, false])
  await makeMove(desk.chen, id, 'supervise', asked.supervision)
  expect(await waitingFor('reviewer')).toContain(id)
  await agree(desk.reviewer, id)
  await agree(desk.head, id)
  expect(await waitingFor('handler')).toContain(id)
  await makeMove(desk.teamLeader, id, 'object', { reason: '不属于我队管辖' })
  expect(await waitingFor('head')).toContain(id)
})
