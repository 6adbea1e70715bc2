import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import { openTestCloud, type TestCloud } from '../../support/cloud'
import { makeMove, openDesk, type Desk } from '../../support/desk'
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
  const { alert, alertAt, dueAt } = await stored(id)
  expect(alert).toBeUndefined()
  expect(alertAt?.getTime()).toBeLessThan(dueAt?.getTime() ?? 0)
})

const happening = async () => (await test.phone('citizen-wang').get('petition.submit', named({ happening: 'NOW' }))).id

it('what goes on at this moment is said once, and no longer when somebody was sent', async () => {
  const id = await happening()
  const sent = await happening()
  await makeMove(desk.clerk, sent, 'dispatch', { order: '城南派出所' })
  await runTimer()
  await runTimer()
  expect(await labels(id)).toEqual(['收到来件', '正在发生，提醒受理员'])
  expect(await labels(sent)).toEqual(['收到来件', '通知出警'])
  expect((await stored(id)).alertAt?.getTime()).toBeGreaterThan(Date.now())
})

it('a promise of the time that stands still is said nothing of', async () => {
  const { id } = await test.phone('citizen-wang').get('petition.submit', named())
  await makeMove(desk.clerk, id, 'askMore', { question: '请补充报警的时间' })
  expect(await stored(id)).not.toHaveProperty('alertAt')
})
