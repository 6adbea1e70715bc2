import type { BindingRecord } from '../../../cloudfunctions/people/binding/bindings'
import type { GuessRecord } from '../../../cloudfunctions/shared/guesses'
import { unbound, type OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import { bindingMismatch } from '../../../miniprogram/contract/people/binding'
import { idOf, newcomer, officerNumbered } from '../../support/binding'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'

let test: TestCloud
let admin: ConsoleAsker
let security: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud({ personSwitch: true, playWeChat: true })
  admin = await test.signIn('admin-qian')
  security = await test.signIn('security-feng')
})
afterAll(() => test?.end())

const officers = () => test.database.collection<OfficerRecord>('officers')
const id = () => idOf(test, newcomer.number)
const mismatch = { ok: false, error: { code: 'NOT_FOUND', message: bindingMismatch } }
const isBound = async () => (await officerNumbered(test, newcomer.number)).identity !== unbound(id())

/** As it was: nobody bound, nobody slowed down, nothing asked. */
beforeEach(async () => {
  const _ = test.database.command
  await admin.get('people.binding.revoke', { id: id(), reason: '重新开始' })
  await officers().change({ _id: id() }, { left: _.remove(), onLeave: _.remove() })
  await test.database.collection<GuessRecord>('guesses').remove({ _id: _.gt('') })
})

const invite = async () => (await admin.get('people.binding.invite', { id: id(), reason: '换了手机号' })).code
const ask = (openid: string, invitation: string, said: object = {}) =>
  test.phone(openid).ask('people.binding.ask', { ...newcomer, invitation, ...said })
const waits = () => security.get('people.binding.waiting', {})
const asked = async () => {
  const request = (await waits()).find((one) => one.id === id())
  if (!request) throw new Error('nothing waits')
  return { id: request.id, request: request.request }
}

describe('binding by invitation', () => {
  it('waits for the security officer, who sees what the phone shows, and approves', async () => {
    const invitation = await invite()
    expect(invitation).toMatch(/^[2-9A-HJ-NP-Z]{10}$/)
    const reply = await ask('o-luo', invitation.toLowerCase())
    expect(reply).toMatchObject({ ok: true, data: { state: 'waiting', check: expect.stringMatching(/^\d{6}$/) } })
    const [request] = await waits()
    expect(request).toMatchObject({
      name: '罗欣',
      number: '120482',
      phone: '13800001004',
      invitedBy: '钱进',
      reason: '换了手机号',
      check: reply.ok && reply.data.state === 'waiting' ? reply.data.check : '',
    })
    await security.get('people.binding.approve', await asked())
    expect(await test.phone('o-luo').get('people.me', {})).toMatchObject({ officer: { name: '罗欣' } })
    expect(await waits()).toEqual([])
  })

  it('tells the phone why it was refused', async () => {
    await ask('o-luo', await invite())
    await security.get('people.binding.refuse', { ...(await asked()), reason: '电话核对不是本人' })
    expect(await test.phone('o-luo').get('people.binding.mine', {})).toEqual({
      state: 'refused',
      reason: '电话核对不是本人',
    })
    expect(await isBound()).toBe(false)
  })

  it('keeps neither code nor openid in plain', async () => {
    const invitation = await invite()
    const bindings = test.database.collection<BindingRecord>('bindings')
    expect(JSON.stringify(await bindings.first({ _id: id() }))).not.toContain(invitation)
    await ask('o-luo-plain', invitation)
    const kept = await bindings.first({ _id: id() })
    expect(JSON.stringify(kept)).not.toContain('o-luo-plain')
    expect(kept).not.toHaveProperty('invitation')
  })

  it('takes a code once, for one day, until there is another', async () => {
    const [old, invitation] = [await invite(), await invite()]
    expect(await ask('o-luo', old)).toEqual(mismatch)
    const replies = await Promise.all(['o-1', 'o-2', 'o-3'].map((openid) => ask(openid, invitation)))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    for (const reply of replies) if (!reply.ok) expect(reply).toEqual(mismatch)
    const late = await invite()
    const bindings = test.database.collection<BindingRecord>('bindings')
    expect(((await bindings.first({ _id: id() }))?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(
      23.9 * 3_600_000,
    )
    await bindings.change({ _id: id() }, { expiresAt: new Date(Date.now() - 1000) })
    expect(await ask('o-luo', late)).toEqual(mismatch)
    await test.cloud.runTimer('clock', 'tick')
    expect(await bindings.first({ _id: id() })).toBeUndefined()
  })

  it.each([
    ['the code', { invitation: 'ABCDEFGHJK' }],
    ['the number', { number: '120481' }],
    ['the name', { name: '罗新' }],
  ])('refuses a mistake in %s with the same words, and the code stays good', async (_, mistake) => {
    const invitation = await invite()
    expect(await ask('o-luo', invitation, mistake)).toEqual(mismatch)
    expect(await ask('o-luo', invitation)).toMatchObject({ ok: true })
  })

  it('is decided by one, and never by whoever invited', async () => {
    await ask('o-luo', await invite())
    const request = await asked()
    await test.database.collection<BindingRecord>('bindings').change({ _id: id() }, { invitedBy: idOf(test, '120072') })
    expect(await security.ask('people.binding.approve', request)).toMatchObject({ error: { code: 'CONFLICT' } })
    await test.database.collection<BindingRecord>('bindings').change({ _id: id() }, { invitedBy: idOf(test, '120071') })
    const decisions = await Promise.all([
      security.ask('people.binding.approve', request),
      security.ask('people.binding.refuse', { ...request, reason: '不是本人' }),
    ])
    expect(decisions.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await isBound()).toBe(decisions[0]?.ok)
  })

  it('is not open to the other separated duties', async () => {
    expect(await security.ask('people.binding.invite', { id: id(), reason: '测试' })).toMatchObject({
      error: { code: 'DENIED' },
    })
    expect(await admin.ask('people.binding.waiting', {})).toMatchObject({ error: { code: 'DENIED' } })
  })

  it('binds one officer to one WeChat, also when it was approved meanwhile', async () => {
    await ask('inspector-liu-2', await invite())
    await officers().change({ _id: idOf(test, '120481') }, { identity: unbound(idOf(test, '120481')) })
    const { database } = test
    const taken = (await database.collection<BindingRecord>('bindings').first({ _id: id() }))?.identity ?? ''
    await officers().change({ _id: idOf(test, '120481') }, { identity: taken })
    const reply = await security.ask('people.binding.approve', await asked())
    expect(reply).toMatchObject({ error: { code: 'CONFLICT', message: '这个微信已经认证为其他民警' } })
    expect(await isBound()).toBe(false)
  })
})
