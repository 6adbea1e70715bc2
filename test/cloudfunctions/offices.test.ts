import { openTestCloud, type TestCloud } from '../support/cloud'

describe('a console outside the offices', () => {
  let elsewhere: TestCloud
  beforeAll(async () => {
    elsewhere = await openTestCloud({ variables: { STAFF_ADDRESSES: '10.20.0.0/16' } })
  })
  afterAll(() => elsewhere?.end())

  it('may ask nothing, not even to be signed in', async () => {
    const refused = { ok: false, error: { code: 'ELSEWHERE', message: '本网络不在允许的办公地址范围内' } }
    for (const action of ['people.signin.start', 'people.me', 'petition.queue', 'people.nothing'])
      expect(await elsewhere.console('some-session').send(action, {})).toEqual(refused)
  })

  it('is no phone: the WeChat that is bound to an officer is that officer’s device, until it is bound no longer', async () => {
    const reviewer = elsewhere.phone('leader-wu')
    expect(await reviewer.get('people.me', {})).toMatchObject({ officer: { name: '吴敏' } })
    expect(await reviewer.get('petition.desk.agreeing', {})).toEqual([])
    await reviewer.get('people.binding.leave', {})
    for (const action of ['petition.desk.agreeing', 'petition.detail', 'petition.pending.agree', 'rights.detail'])
      expect(await reviewer.send(action, { id: 'x' })).toMatchObject({ error: { code: 'DENIED' } })
  })
})

it('answers no console where nobody has said from where, and phones as ever', async () => {
  const unsaid = await openTestCloud({ variables: { STAFF_ADDRESSES: '' } })
  expect(await unsaid.console('some-session').send('people.signin.start', {})).toMatchObject({
    error: { code: 'ELSEWHERE', message: expect.stringContaining('请运维人员设置 STAFF_ADDRESSES') },
  })
  expect(await unsaid.phone('citizen-wang').ask('petition.mine', {})).toMatchObject({ ok: true })
  expect(unsaid.logs.some(({ text }) => text.includes('NO_OFFICES'))).toBe(true)
  await unsaid.end()
})

it('lets consoles of the offices in', async () => {
  const inside = await openTestCloud({ variables: { STAFF_ADDRESSES: '10.20.0.0/16, 127.0.0.0/8' } })
  const console = await inside.signIn('inspector-chen')
  expect(await console.ask('petition.queue', {})).toMatchObject({ ok: true })
  await inside.end()
})
