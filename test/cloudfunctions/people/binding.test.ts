import type { GuessRecord } from '../../../cloudfunctions/shared/guesses'
import { bindingIn } from '../../../cloudfunctions/shared/officers/binding'
import { unbound, type OfficerRecord } from '../../../cloudfunctions/shared/officers/record'
import { bindingMismatch } from '../../../miniprogram/contract/people/binding'
import { idOf, newcomer, newcomersPhone, numberCode, officerNumbered, proves } from '../../support/binding'
import { openTestCloud, type ConsoleAsker, type TestCloud } from '../../support/cloud'
import { recordedIn } from '../shared/audit/recording'

let test: TestCloud
let admin: ConsoleAsker
beforeAll(async () => {
  test = await openTestCloud({ personSwitch: true, playWeChat: true })
  admin = await test.signIn('admin-qian')
})
afterAll(() => test?.end())

const officers = () => test.database.collection<OfficerRecord>('officers')
const id = () => idOf(test, newcomer.number)
const mismatch = { ok: false, error: { code: 'NOT_FOUND', message: bindingMismatch } }

const nobodySlowed = () =>
  test.database.collection<GuessRecord>('guesses').remove({ _id: test.database.command.gt('') })

/** As it was: nobody bound, nobody slowed down, nothing asked. */
beforeEach(async () => {
  const _ = test.database.command
  await admin.get('people.binding.revoke', { id: id(), reason: '重新开始' })
  await officers().change({ _id: id() }, { left: _.remove(), onLeave: _.remove() })
  await nobodySlowed()
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

  it('lets the database decide between two that both found the officer free', async () => {
    const { bind } = bindingIn(test.database)
    const free = await officerNumbered(test, newcomer.number)
    const ends = await Promise.all(['i-1', 'i-2', 'i-3'].map((identity) => bind(free, identity, new Date())))
    expect(ends.toSorted()).toEqual(['bound', 'taken', 'taken'])
    const zhou = await officerNumbered(test, '120481')
    const { identity } = await officerNumbered(test, newcomer.number)
    await officers().change({ _id: zhou._id }, { identity: unbound(zhou._id) })
    expect(await bind(zhou, identity, new Date())).toBe('others')
    await officers().change({ _id: zhou._id }, { identity: zhou.identity })
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

  it('asks WeChat nothing for whoever has to wait: the code is good afterwards', async () => {
    for (let tried = 0; tried < 5; tried++) expect(await proves(test, 'o-luo', { name: '罗新' })).toEqual(mismatch)
    const code = await numberCode(test, 'o-luo', newcomersPhone)
    const prove = () => test.phone('o-luo').ask('people.binding.prove', { ...newcomer, code })
    expect(await prove()).toMatchObject({ error: { code: 'SLOWED' } })
    await nobodySlowed()
    expect(await prove()).toEqual({ ok: true, data: {} })
  })

  it('counts a code that WeChat does not know, and soon asks no more', async () => {
    const { ask } = test.phone('o-luo')
    const made = () => ask('people.binding.prove', { ...newcomer, code: 'made-up' })
    for (let tried = 0; tried < 5; tried++) expect(await made()).toMatchObject({ error: { code: 'INVALID' } })
    expect(await made()).toMatchObject({ error: { code: 'SLOWED' } })
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

it('finds nobody who left', async () => {
  await officers().change({ _id: idOf(test, '120031') }, { left: true })
  expect(await test.phone('clerk-sun').get('people.me', {})).toEqual({})
  await officers().change({ _id: idOf(test, '120031') }, { left: test.database.command.remove() })
  const clerk = await test.signIn('clerk-sun')
  await officers().change({ _id: idOf(test, '120031') }, { left: true })
  expect(await clerk.ask('petition.queue', {})).toMatchObject({ error: { code: 'SIGNED_OUT' } })
})
