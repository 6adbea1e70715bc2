import { request } from 'node:http'
import { startTrial, type Trial, type TrialFunction } from './support/trial-cloud'

/** Functions by the clock, at times that no test meets. */
const clock: TrialFunction = {
  code: `exports.main = (event) => db.collection('things').add({ data: { kind: event.TriggerName } })`,
  triggers: [{ name: 'tick', type: 'timer', config: '0 30 3 2 1 * *' }],
}
const broken: TrialFunction = {
  code: `exports.main = () => { throw new Error('a timer that fails') }`,
  triggers: [{ name: 'crack', type: 'timer', config: '0 0 4 1 1 * *' }],
}
const collections = [{ name: 'things', indexes: [{ name: 'kind', fields: [['kind', 'asc']] as const }] }]

let trial: Trial
beforeAll(async () => {
  trial = await startTrial({ clock, broken }, { administration: true, timers: true, collections })
  await trial.run(`
    await db.collection('things').add({ data: Array.from({ length: 30 }, (_, n) => ({ _id: 'n' + n, n, kind: n % 2 ? 'odd' : 'even', at: new Date(0) })) })
    await db.collection('things').where({ n: _.gt(20) }).get()
    await cloud.uploadFile({ cloudPath: 'a/one.txt', fileContent: Buffer.from('one') })`)
  await trial.run('console.warn("careful"); throw new Error("wrong")').catch(() => undefined)
})
afterAll(() => trial.stop())

async function get(name: string, asked: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const query = new URLSearchParams(asked).toString()
  const response = await fetch(`${trial.cloud.address}/administration/api/${name}?${query}`, { headers })
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

async function post(body: unknown, headers: Record<string, string> = { origin: trial.cloud.address }) {
  const response = await fetch(`${trial.cloud.address}/administration/api/timers/run`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

const at = (path: string) => fetch(`${trial.cloud.address}/administration${path}`)

/** With a Host that fetch would not let one set. */
function asHost(host: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(trial.cloud.address + path, { headers: { host } })
    asked.on('response', (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject)
    asked.end()
  })
}

describe('the page shows', () => {
  test('collections with their indexes and the state of these', async () => {
    const { answer } = await get('collections')
    expect(answer).toEqual({
      envId: 'local-env',
      collections: [
        {
          name: 'things',
          documents: 30,
          indexes: [{ name: 'kind', fields: ['kind ↑'], unique: false, multi: false, ready: true }],
        },
      ],
    })
  })

  test('documents as they are stored, by query, order and page', async () => {
    const asked = { collection: 'things', query: '{"kind":"odd"}', order: '{"n":-1}', skip: '1', limit: '2' }
    const { answer } = await get('documents', asked)
    expect(answer).toMatchObject({ total: 15, index: 'kind' })
    expect(answer['documents']).toEqual(
      [27, 25].map((n) => `{"_id":"n${n}","n":${n},"kind":"odd","at":{"$date":{"$numberLong":"0"}}}`),
    )
  })

  test('files, and gives a link for a minute', async () => {
    expect((await get('files', { prefix: 'a/' })).answer).toEqual({
      count: 1,
      bytes: 3,
      files: [{ path: 'a/one.txt', size: 3, from: 'function' }],
    })
    const { answer } = await get('link', { path: 'a/one.txt' })
    expect(await (await fetch(trial.cloud.address + String(answer['url']))).text()).toBe('one')
  })

  test('the latest calls first, with what they printed, and every scan', async () => {
    const { answer } = await get('calls')
    expect((answer['calls'] as unknown[])[0]).toMatchObject({
      name: 'anything',
      error: 'wrong',
      at: expect.stringMatching(/^\d{4}-/),
      logs: [{ level: 'warn', text: 'careful' }, { level: 'error' }],
    })
    expect((await get('scans')).answer).toEqual({
      scans: [
        {
          collection: 'things',
          action: 'database.getDocument',
          function: 'anything',
          times: 1,
          mostExamined: 30,
          ended: 0,
        },
      ],
    })
  })

  test('messages, and timers with their next time at +08:00', async () => {
    expect((await get('messages')).answer).toEqual({ messages: [] })
    const { answer } = await get('timers')
    const timers = answer['timers'] as { function: string; next: string }[]
    expect(timers.map(({ function: name, next }) => `${name} ${next.slice(5)}`).toSorted()).toEqual([
      'broken 12-31T20:00:00.000Z',
      'clock 01-01T19:30:00.000Z',
    ])
  })
})

test('a timer is run by hand, and says when it failed', async () => {
  expect(await post({ function: 'clock', timer: 'tick' })).toMatchObject({
    status: 200,
    answer: { ms: expect.any(Number) },
  })
  expect((await get('documents', { collection: 'things', query: '{"kind":"tick"}' })).answer).toMatchObject({
    total: 1,
  })
  expect((await post({ function: 'broken', timer: 'crack' })).answer['error']).toContain('a timer that fails')
})

describe('it is refused', () => {
  it.each([
    ['an unknown collection', 'documents', { collection: 'others' }, 400, 'Db or Table not exist'],
    ['a query that is none', 'documents', { collection: 'things', query: '{"n":' }, 400, 'is not JSON'],
    ['an operator that is none', 'documents', { collection: 'things', query: '{"n":{"$near":1}}' }, 400, '$near'],
    ['a page that is none', 'documents', { collection: 'things', skip: '-1' }, 400, 'must be counts'],
    ['a file that is none', 'link', { path: '../database.sqlite' }, 400, 'no such file'],
    ['a part that is none', 'toString', {}, 404, 'not found'],
  ])('%s', async (_, name, asked, status, words) => {
    const { status: got, answer } = await get(name, asked)
    expect([got, answer['errMsg']]).toEqual([status, expect.stringContaining(words)])
  })

  test('to other pages', async () => {
    expect((await get('collections', {}, { origin: 'http://evil.example' })).status).toBe(403)
    expect((await get('collections', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const body = { function: 'clock', timer: 'tick' }
    for (const headers of [
      {},
      { origin: 'http://evil.example' },
      { origin: trial.cloud.address, 'sec-fetch-site': 'same-site' },
    ])
      expect((await post(body, headers as Record<string, string>)).status).toBe(403)
  })

  test('by another name of this machine, and when it is not asked for', async () => {
    for (const path of ['/administration/', '/administration/api/collections'])
      expect(await asHost('evil.example', path)).toBe(404)
    expect(await asHost('localhost:1', '/administration/')).toBe(200)
    const other = await startTrial()
    const { status } = await fetch(`${other.cloud.address}/administration/`)
    await other.stop()
    expect(status).toBe(404)
  })
})

test('its own files are served, and nothing beside them', async () => {
  const page = await at('')
  expect(page.url).toMatch(/\/administration\/$/)
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
  for (const [, name] of (await page.text()).matchAll(/(?:src|href)="([\w-]+\.\w+)"/g))
    expect([name, (await at(`/${String(name)}`)).status]).toEqual([name, 200])
  for (const path of ['/page.ts', '/door.ts', '/%2e%2e/cloud.ts', '/constructor'])
    expect((await at(path)).status).toBe(404)
})
