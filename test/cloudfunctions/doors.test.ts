import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actions } from '../../miniprogram/contract/actions'
import { routes } from '../../scripts/service/routes'
import { boundLawyer } from '../support/lawyers'
import { openTestCloud, type Asker, type TestCloud } from '../support/cloud'

let test: TestCloud
/** Everybody at every door, in the order of the table's columns. */
let askers: Asker[]
beforeAll(async () => {
  // Nobody gives the clock a road from the web; the door has to hold even so.
  test = await openTestCloud({ routes: { ...routes, '/api/clock': 'clock' } })
  const officers = ['officer-zhou', 'inspector-chen', 'supervisor-zhao']
  const consoles = await Promise.all(officers.map((openid) => test.signIn(openid)))
  const phones = ['citizen-wang', ...officers, 'lawyer-han'].map((openid) => test.phone(openid))
  await boundLawyer(await test.signIn('rights-tang'), test.phone('lawyer-han'))
  askers = [...phones, test.console(), ...consoles]
})
afterAll(() => test?.end())

const verdicts: Record<string, string> = { INVALID: 'may', DENIED: '-', SIGNED_OUT: 'sign in' }

/** Input that no form takes: INVALID is answered exactly when the door let the request through. */
async function verdict(asker: Asker, action: string): Promise<string> {
  const reply = await asker.send(action, { unheardOf: true })
  return reply.ok ? 'done' : (verdicts[reply.error.code] ?? reply.error.code)
}

/** Phone: citizen, officer, inspector, supervisor, lawyer; console: nobody, officer, inspector, supervisor. */
const agreed = readFileSync(join(__dirname, 'doors.txt'), 'utf8').trim().split('\n')

it('shows who may do what at which door', async () => {
  const rows: string[] = []
  for (const action of Object.keys(actions)) {
    const cells = await Promise.all(askers.map((asker) => verdict(asker, action)))
    rows.push([action.padEnd(27), ...cells.map((cell) => cell.padEnd(7))].join(' ').trimEnd())
  }
  expect(rows).toEqual(agreed)
})

describe('the door', () => {
  it('answers an unknown action, one at the wrong door and one not permitted exactly alike', async () => {
    const citizen = test.phone('citizen-wang')
    const inspector = await test.signIn('inspector-chen')
    const replies = await Promise.all([
      citizen.send('petition.forget', {}),
      citizen.send('petition.toString', {}),
      citizen.send('petition.constructor', {}),
      citizen.send('petition.queue', {}),
      citizen.send('petition.move', { id: 'x' }),
      citizen.send('people.signin.look', { code: 'x' }),
      inspector.send('petition.submit', {}),
      inspector.send('petition.forget', {}),
      (await test.signIn('officer-zhou')).send('petition.move', {}),
    ])
    for (const reply of replies) expect(reply).toEqual(replies[0])
    expect(replies[0]).toEqual({ ok: false, error: { code: 'DENIED', message: '没有这项服务，或者您无权使用' } })
  })

  it('carries out no action of another area', async () => {
    const reply = await test.cloud.call('citizen-wang', 'people', { action: 'petition.mine', input: {} })
    expect(reply).toMatchObject({ ok: false, error: { code: 'DENIED' } })
  })

  it.each([
    ['an openid of the caller’s choosing', { action: 'people.me', input: {}, openid: 'inspector-chen' }],
    ['a session beside the request', { action: 'people.me', input: {}, session: 'x' }],
    ['the shape of an HTTP request', { httpMethod: 'POST', body: '{"action":"people.me"}' }],
    ['no action', { input: {} }],
    ['nothing', null],
  ])('refuses a phone that sends %s', async (_, event) => {
    const reply = await test.cloud.call('citizen-wang', 'people', event)
    expect(JSON.stringify(reply)).toContain('请求的格式不正确')
  })

  it('does not believe a phone that says it is a timer', async () => {
    const event = { Type: 'timer', TriggerName: 'tick', action: 'clock.tick' }
    expect(await test.cloud.call('citizen-wang', 'clock', event)).toMatchObject({ ok: false })
    const asked = await test.cloud.call('citizen-wang', 'clock', { action: 'clock.tick', input: {} })
    expect(asked).toMatchObject({ ok: false, error: { code: 'DENIED' } })
  })

  it('takes nothing but POST and well-formed JSON from the web, and lets nobody keep the answer', async () => {
    const address = `${test.cloud.address}/api/people`
    const got = await fetch(address)
    expect(await got.json()).toMatchObject({ ok: false, error: { code: 'DENIED' } })
    const broken = await fetch(address, { method: 'POST', body: '{"action": "people.me", 王芳' })
    expect(await broken.json()).toMatchObject({ ok: false, error: { code: 'INVALID' } })
    expect(broken.headers.get('cache-control')).toBe('no-store')
  })

  it('tells a failure by an id only, and logs it whole under that id', async () => {
    const broken = await openTestCloud({ environment: {} })
    const reply = await broken.phone('citizen-wang').send('people.me', {})
    await broken.end()
    expect(reply).toEqual({
      ok: false,
      error: {
        code: 'INTERNAL',
        message: expect.stringMatching(/系统出了问题.*问题编号 [0-9a-f]{8}/),
        id: expect.any(String),
      },
    })
    const logged = broken.logs.map(({ text }) => text).join('\n')
    expect(logged).toContain(reply.ok ? '' : (reply.error.id ?? 'no id'))
    expect(logged).toContain('SEAL_KEYS')
    expect(logged).not.toContain('citizen-wang')
  })
})
