import { actions } from '../../miniprogram/contract/actions'
import { boundLawyer } from '../support/lawyers'
import { openTestCloud, type Asker, type TestCloud } from '../support/cloud'

let test: TestCloud
/** Everybody at every door, in the order of the table's columns. */
let askers: Asker[]
beforeAll(async () => {
  // Nobody gives the clock a road from the web; the door has to hold even so.
  const routes = {
    '/api/people': 'people',
    '/api/petition': 'petition',
    '/api/notice': 'notice',
    '/api/rights': 'rights',
    '/api/clock': 'clock',
  }
  test = await openTestCloud({ routes })
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

it('shows who may do what at which door', async () => {
  const rows: string[] = []
  for (const action of Object.keys(actions)) {
    const cells = await Promise.all(askers.map((asker) => verdict(asker, action)))
    rows.push([action.padEnd(24), ...cells.map((cell) => cell.padEnd(7))].join(' ').trimEnd())
  }
  expect(rows).toEqual([
    //                        phone                                   console
    //                        citizen officer inspec. superv. lawyer  nobody  officer inspec. superv.
    'people.me                may     may     may     may     may     may     may     may     may',
    'people.units             may     may     may     may     may     may     may     may     may',
    'people.number            may     may     may     may     may     -       -       -       -',
    'people.colleagues        -       -       -       -       -       sign in -       may     may',
    'people.remind            -       may     may     may     -       -       -       -       -',
    'people.signin.start      -       -       -       -       -       may     may     may     may',
    'people.signin.look       -       may     may     may     -       -       -       -       -',
    'people.signin.confirm    -       may     may     may     -       -       -       -       -',
    'people.signin.claim      -       -       -       -       -       may     may     may     may',
    'people.signin.end        -       -       -       -       -       sign in may     may     may',
    'people.binding.prove     may     may     may     may     may     -       -       -       -',
    'people.binding.ask       may     may     may     may     may     -       -       -       -',
    'people.binding.mine      may     may     may     may     may     -       -       -       -',
    'people.binding.leave     -       may     may     may     -       -       -       -       -',
    'people.binding.find      -       -       -       -       -       sign in -       -       -',
    'people.binding.invite    -       -       -       -       -       sign in -       -       -',
    'people.binding.waiting   -       -       -       -       -       sign in -       -       -',
    'people.binding.approve   -       -       -       -       -       sign in -       -       -',
    'people.binding.refuse    -       -       -       -       -       sign in -       -       -',
    'people.binding.revoke    -       -       -       -       -       sign in -       -       -',
    'people.sessions.own      -       may     may     may     -       sign in may     may     may',
    'people.sessions.close    -       may     may     may     -       sign in may     may     may',
    'people.sessions.all      -       -       -       -       -       sign in -       -       -',
    'people.sessions.stop     -       -       -       -       -       sign in -       -       -',
    'people.delegation.own    -       may     may     may     -       sign in may     may     may',
    'people.delegation.set    -       may     may     may     -       sign in may     may     may',
    'people.delegation.end    -       may     may     may     -       sign in may     may     may',
    'people.roster.list       -       -       -       -       -       sign in -       -       -',
    'people.roster.current    -       -       -       -       -       sign in -       -       -',
    'people.roster.preview    -       -       -       -       -       sign in -       -       -',
    'people.roster.begin      -       -       -       -       -       sign in -       -       -',
    'people.roster.piece      -       -       -       -       -       sign in -       -       -',
    'people.roster.withdraw   -       -       -       -       -       sign in -       -       -',
    'people.roster.confirm    -       -       -       -       -       sign in -       -       -',
    'people.roster.return     -       -       -       -       -       sign in -       -       -',
    'petition.evidence.ticket may     may     may     may     may     -       -       -       -',
    'petition.evidence.attach may     may     may     may     may     -       -       -       -',
    'petition.submit          may     may     may     may     may     -       -       -       -',
    'petition.mine            may     may     may     may     may     -       -       -       -',
    'petition.inbox           may     may     may     may     may     -       -       -       -',
    'petition.progress        may     may     may     may     may     -       -       -       -',
    'petition.find            may     may     may     may     may     -       -       -       -',
    'petition.verify          may     may     may     may     may     -       -       -       -',
    'petition.own.act         may     may     may     may     may     -       -       -       -',
    'petition.talk.say        may     may     may     may     may     -       -       -       -',
    'petition.own.copy        may     may     may     may     may     -       -       -       -',
    'petition.own.erase       may     may     may     may     may     -       -       -       -',
    'petition.own.notify      may     may     may     may     may     -       -       -       -',
    'petition.figures         may     may     may     may     may     -       -       -       -',
    'petition.queue           -       -       -       -       -       sign in -       may     may',
    'petition.detail          -       -       may     may     -       sign in -       may     may',
    'petition.move            -       -       -       -       -       sign in -       may     may',
    'petition.pending.agree   -       -       may     may     -       sign in -       may     may',
    'petition.pending.return  -       -       may     may     -       sign in -       may     may',
    'petition.pending.drop    -       -       -       -       -       sign in -       may     may',
    'petition.talk.answer     -       -       -       -       -       sign in -       may     may',
    'petition.desk.workbench  -       -       -       -       -       sign in -       may     may',
    'petition.desk.counts     -       -       may     may     -       -       -       -       -',
    'petition.desk.agreeing   -       -       may     may     -       -       -       -       -',
    'petition.desk.assign     -       -       -       -       -       sign in -       may     may',
    'petition.desk.reveal     -       -       -       -       -       sign in -       may     may',
    'petition.desk.conflict   -       -       -       -       -       sign in -       may     may',
    'petition.desk.enter      -       -       -       -       -       sign in -       may     -',
    'petition.desk.ticket     -       -       -       -       -       sign in -       may     may',
    'petition.desk.chunk      -       -       -       -       -       sign in -       may     may',
    'petition.desk.attach     -       -       -       -       -       sign in -       may     may',
    'petition.desk.export     -       -       -       -       -       sign in -       may     may',
    'petition.desk.exports    -       -       -       -       -       sign in -       may     may',
    'petition.papers.preview  -       -       -       -       -       sign in -       may     may',
    'petition.papers.read     -       -       may     may     -       sign in -       may     may',
    'petition.papers.print    -       -       -       -       -       sign in -       may     may',
    'rights.claim             -       may     may     may     -       -       -       -       -',
    'rights.apply             -       may     may     may     -       -       -       -       -',
    'rights.add               -       may     may     may     -       -       -       -       -',
    'rights.evidence.ticket   -       may     may     may     -       -       -       -       -',
    'rights.evidence.attach   -       may     may     may     -       -       -       -       -',
    'rights.mine              -       may     may     may     -       -       -       -       -',
    'rights.inbox             -       may     may     may     -       -       -       -       -',
    'rights.progress          -       may     may     may     -       -       -       -       -',
    'rights.act               -       may     may     may     -       -       -       -       -',
    'rights.certificate       -       may     may     may     -       -       -       -       -',
    'rights.notify            -       may     may     may     -       -       -       -       -',
    'rights.lawyers           -       may     may     may     -       -       -       -       -',
    'rights.counsel.bind      may     may     may     may     may     -       -       -       -',
    'rights.counsel.mine      -       -       -       -       may     -       -       -       -',
    'rights.counsel.detail    -       -       -       -       may     -       -       -       -',
    'rights.counsel.act       -       -       -       -       may     -       -       -       -',
    'rights.counsel.ticket    -       -       -       -       may     -       -       -       -',
    'rights.counsel.attach    -       -       -       -       may     -       -       -       -',
    'rights.queue             -       -       may     may     -       sign in -       may     may',
    'rights.detail            -       -       may     may     -       sign in -       may     may',
    'rights.move              -       -       may     may     -       sign in -       may     may',
    'rights.pending.agree     -       -       may     may     -       sign in -       may     may',
    'rights.pending.return    -       -       may     may     -       sign in -       may     may',
    'rights.pending.drop      -       -       may     may     -       sign in -       may     may',
    'rights.desk.workbench    -       -       may     may     -       sign in -       may     may',
    'rights.desk.agreeing     -       -       may     may     -       -       -       -       -',
    'rights.desk.conflict     -       -       -       -       -       sign in -       may     may',
    'rights.desk.begin        -       -       -       -       -       sign in -       may     -',
    'rights.links.put         -       -       -       -       -       sign in -       may     may',
    'rights.links.remove      -       -       -       -       -       sign in -       may     may',
    'rights.links.list        -       -       -       -       -       sign in -       may     may',
    'rights.links.back        -       -       -       -       -       sign in -       may     may',
    'rights.desk.handlers     -       -       -       -       -       sign in -       -       -',
    'rights.desk.measures     -       -       -       -       -       sign in -       -       -',
    'rights.desk.figures      -       -       -       -       -       sign in -       -       -',
    'rights.desk.ticket       -       -       -       -       -       sign in -       may     may',
    'rights.desk.chunk        -       -       -       -       -       sign in -       may     may',
    'rights.desk.attach       -       -       -       -       -       sign in -       may     may',
    'rights.papers.preview    -       -       -       -       -       sign in -       may     may',
    'rights.papers.read       -       -       may     may     -       sign in -       may     may',
    'rights.papers.print      -       -       -       -       -       sign in -       may     may',
    'rights.lawyers.list      -       -       -       -       -       sign in -       -       -',
    'rights.lawyers.put       -       -       -       -       -       sign in -       -       -',
    'rights.lawyers.retire    -       -       -       -       -       sign in -       -       -',
    'rights.lawyers.invite    -       -       -       -       -       sign in -       -       -',
    'notice.list              may     may     may     may     may     may     may     may     may',
    'notice.read              may     may     may     may     may     may     may     may     may',
    'notice.publish           -       -       -       -       -       sign in -       -       may',
    'notice.withdraw          -       -       -       -       -       sign in -       -       may',
    'clock.tick               -       -       -       -       -       -       -       -       -',
  ])
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
