import { startTrial, type Trial } from './support/trial-cloud'

let trial: Trial
beforeAll(async () => {
  trial = await startTrial(
    {},
    { collections: [{ name: 'things', indexes: [{ name: 'kind', fields: [['kind', 'asc']] }] }], personSwitch: true },
  )
})
afterAll(() => trial.stop())

test('a phone signs in, calls a function, and the function keeps a document', async () => {
  const post = async (path: string, body: unknown, token = '') => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const response = await fetch(trial.cloud.address + path, { method: 'POST', headers, body: JSON.stringify(body) })
    return response.json() as Promise<Record<string, unknown>>
  }
  const { token } = await post('/wx/session', { person: 'oAlice' })
  const code = `
    const { _id } = await db.collection('things').add({ data: { kind: 'a', n: 1, at: db.serverDate() } })
    const { stats } = await db.collection('things').where({ _id, kind: 'a' }).update({ data: { n: _.inc(1), log: _.push([{ at: new Date() }]) } })
    const { data } = await db.collection('things').where({ kind: 'a' }).get()
    return { stats, data, context: cloud.getWXContext(), info: event.userInfo }`
  const answer = await post('/wx/call', { name: 'anything', data: { code } }, String(token))
  expect(answer).toMatchObject({
    requestID: expect.any(String),
    result: {
      stats: { updated: 1 },
      data: [{ kind: 'a', n: 2, log: [{ at: expect.any(String) }] }],
      context: { OPENID: 'oAlice', SOURCE: 'wx_client', ENV: 'local-env' },
      info: { openId: 'oAlice' },
    },
  })
  expect(trial.cloud.calls.at(-1)).toMatchObject({ name: 'anything', databaseActions: 3, error: null })
  expect(trial.cloud.queries.at(-1)).toMatchObject({ index: 'kind', examined: 1, function: 'anything' })
})
