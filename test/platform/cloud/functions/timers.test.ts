import { startTrial, type Trial } from '../support/trial-cloud'

// With a step from a number on, which the library knows in another form only.
const clock = {
  code: `exports.main = async (event) => { await db.collection('ticks').add({ data: { event, context: cloud.getWXContext(), trigger: process.env.TRIGGER_SRC } }) }`,
  triggers: [{ name: 'everySecond', type: 'timer' as const, config: '0/1 * * * * * *' }],
}

let trial: Trial
beforeAll(async () => {
  trial = await startTrial({ clock }, { collections: [{ name: 'ticks', indexes: [] }], timers: true })
})
afterAll(() => trial.stop())

const ticks = async () =>
  (await trial.run(`return (await db.collection('ticks').get()).data`)) as Record<string, unknown>[]

test('a timer runs by itself, from nobody', async () => {
  const until = Date.now() + 10_000
  while (!(await ticks()).length && Date.now() < until) await new Promise((soon) => setTimeout(soon, 50))
  const [tick] = await ticks()
  expect(tick).toMatchObject({
    event: { Type: 'timer', TriggerName: 'everySecond', Time: expect.any(String) },
    context: { SOURCE: 'wx_trigger' },
    trigger: 'timer',
  })
  expect(tick?.['context']).not.toHaveProperty('OPENID')
})

test('a timer runs when asked for by name', async () => {
  const before = (await ticks()).length
  await trial.cloud.runTimer('clock', 'everySecond')
  expect((await ticks()).length).toBeGreaterThan(before)
  await expect(trial.cloud.runTimer('clock', 'never')).rejects.toThrow('no timer named never')
  await expect(trial.cloud.runTimer('nobody', 'never')).rejects.toThrow('could not be found: nobody')
})
