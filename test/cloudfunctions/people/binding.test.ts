import type { BindingRecord } from '../../../cloudfunctions/people/binding/bindings'
import type { GuessRecord } from '../../../cloudfunctions/shared/guesses'
import { unbound, type OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import { bindingMismatch } from '../../../miniprogram/contract/people/binding'
import { idOf, newcomer, officerNumbered, proves } from '../../support/binding'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { recordedIn } from '../shared/audit/recording'

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

describe('binding by the phone number that WeChat vouches for', () => {
  it('makes the phone the officer’s, from the next call on', async () => {
    expect(await test.phone('o-luo').get('people.me', {})).toEqual({})
    expect(await proves(test, 'o-luo')).toEqual({ ok: true, data: {} })
    const { officer } = await test.phone('o-luo').get('people.me', {})
    expect(officer).toMatchObject({ name: '罗欣', number: '120482', series: 'police', boundAt: expect.any(String) })
  })

  it.each([
    ['the number', async () => proves(test, 'o-luo', { number: '120483' })],
    ['the name', async () => proves(test, 'o-luo', { name: '罗新' })],
    ['the phone', async () => proves(test, 'o-luo', {}, '13900000000')],
    ['another officer’s phone', async () => proves(test, 'o-luo', {}, '13800001003')],
    ['the series', async () => proves(test, 'o-luo', { series: 'auxiliary' })],
    [
      'the name of somebody bound',
      async () => proves(test, 'o-luo', { number: '120072', name: '冯某' }, '13800001003'),
    ],
    [
      'somebody who left',
      async () => {
        await officers().change({ _id: id() }, { left: true })
        return proves(test, 'o-luo')
      },
    ],
  ])('refuses a mistake in %s with the same words', async (_, attempt) => {
    expect(await attempt()).toEqual(mismatch)
    expect(await test.phone('o-luo').get('people.me', {})).toEqual({})
  })

  it('tells only whoever has shown to be the officer that another WeChat is bound', async () => {
    await proves(test, 'o-luo')
    const reply = await proves(test, 'o-other')
    expect(reply).toMatchObject({ error: { code: 'CONFLICT', message: '已绑定其他微信，请先由管理员解除' } })
    expect(await proves(test, 'o-other', { name: '罗新' })).toEqual(mismatch)
  })

  it('gives one officer to one of several phones', async () => {
    const phones = ['o-1', 'o-2', 'o-3', 'o-4']
    const replies = await Promise.all(phones.map((openid) => proves(test, openid)))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    const known = await Promise.all(phones.map((openid) => test.phone(openid).get('people.me', {})))
    expect(known.filter(({ officer }) => officer)).toHaveLength(1)
  })

  it('gives one phone one officer', async () => {
    const [zhou, { phoneIndex }] = await Promise.all([
      officerNumbered(test, '120481'),
      officerNumbered(test, newcomer.number),
    ])
    await officers().change({ _id: zhou._id }, { identity: unbound(zhou._id), phoneIndex })
    const replies = await Promise.all([
      proves(test, 'o-both'),
      proves(test, 'o-both', { number: '120481', name: '周磊' }),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'CONFLICT' } })
    const first = replies[0]?.ok ? '120482' : '120481'
    expect(await test.phone('o-both').get('people.me', {})).toMatchObject({ officer: { number: first } })
    await officers().change({ _id: zhou._id }, { identity: zhou.identity })
  })

  it('slows down whoever tries, and nobody else', async () => {
    for (let tried = 0; tried < 5; tried++) expect(await proves(test, 'o-luo', { name: '罗新' })).toEqual(mismatch)
    const slowed = await proves(test, 'o-luo')
    expect(slowed).toMatchObject({ error: { code: 'SLOWED', message: '连续几次没有通过，请过十分钟再试' } })
    expect(await proves(test, 'o-other')).toMatchObject({ ok: true })
  })

  it('is recorded: who was bound, and wrong tries without a word of what was typed', async () => {
    const wrong = await recordedIn(test, () => proves(test, 'o-luo', { name: '罗新' }))
    expect(wrong).toMatchObject([
      { action: 'people.binding.prove', by: 'anonymous', outcome: 'NOT_FOUND', subjects: [] },
    ])
    for (const name of ['given', 'origin']) expect(wrong[0]).not.toHaveProperty(name)
    const [right] = await recordedIn(test, () => proves(test, 'o-luo'))
    expect(right).toMatchObject({ by: id(), outcome: 'done' })
  })
})

describe('binding by invitation', () => {
  const invite = async () => (await admin.get('people.binding.invite', { id: id(), reason: '换了手机号' })).code
  const ask = (openid: string, invitation: string, said: object = {}) =>
    test.phone(openid).ask('people.binding.ask', { ...newcomer, invitation, ...said })
  const waits = () => security.get('people.binding.waiting', {})
  const asked = async () => {
    const request = (await waits()).find((one) => one.id === id())
    if (!request) throw new Error('nothing waits')
    return { id: request.id, request: request.request }
  }

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

describe('taking a WeChat away', () => {
  it('ends the phone and the consoles at once, and leaves no address', async () => {
    await proves(test, 'o-luo')
    await test.phone('o-luo').get('people.remind', {})
    const console = await test.signIn('o-luo')
    expect(await console.get('people.sessions.own', {})).toHaveLength(1)
    await security.get('people.binding.revoke', { id: id(), reason: '手机丢失' })
    expect(await console.ask('people.sessions.own', {})).toMatchObject({ error: { code: 'SIGNED_OUT' } })
    expect(await test.phone('o-luo').ask('people.sessions.own', {})).toMatchObject({ error: { code: 'DENIED' } })
    expect(await test.phone('o-luo').get('people.me', {})).toEqual({})
    const left = await officerNumbered(test, newcomer.number)
    for (const name of ['boundAt', 'address', 'digestAt']) expect(left).not.toHaveProperty(name)
  })

  it('lets the officer bind anew', async () => {
    await proves(test, 'o-luo')
    await admin.get('people.binding.revoke', { id: id(), reason: '换手机' })
    expect(await proves(test, 'o-luo-new')).toMatchObject({ ok: true })
  })

  it('is open to the officer for the own phone', async () => {
    await proves(test, 'o-luo')
    await test.phone('o-luo').get('people.binding.leave', {})
    expect(await test.phone('o-luo').get('people.me', {})).toEqual({})
  })

  it('is recorded with its reason', async () => {
    const [record] = await recordedIn(test, () => admin.get('people.binding.revoke', { id: id(), reason: '手机丢失' }))
    expect(record).toMatchObject({
      by: idOf(test, '120071'),
      subjects: [id()],
      outcome: 'done',
      given: expect.any(String),
    })
  })

  it('shows who is bound, by number', async () => {
    const { found } = await security.get('people.binding.find', { number: ' 120482 ' })
    expect(found).toMatchObject({ id: id(), name: '罗欣', bound: false })
    expect(await security.get('people.binding.find', { number: '999999' })).toEqual({})
  })
})

it('finds nobody who left', async () => {
  await officers().change({ _id: idOf(test, '120031') }, { left: true })
  expect(await test.phone('clerk-sun').get('people.me', {})).toEqual({})
  await officers().change({ _id: idOf(test, '120031') }, { left: test.database.command.remove() })
  const clerk = await test.signIn('clerk-sun')
  await officers().change({ _id: idOf(test, '120031') }, { left: true })
  expect(await clerk.ask('petition.queue', {})).toMatchObject({ error: { code: 'SIGNED_OUT' } })
})
