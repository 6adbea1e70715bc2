import type { Officer } from '../../../miniprogram/contract/people/answers'
import type { BindingState } from '../../../miniprogram/contract/people/binding'
import { closePages, pageIn, until, type OpenPage } from '../support/fake-page'
import { fakePhone, type FakePhone } from '../support/fake-phone'

const openBind = pageIn(() => require('../../../miniprogram/officer/bind/bind') as unknown)
const officer: Officer = {
  name: '罗欣',
  number: '120482',
  series: 'police',
  unitName: '城南派出所',
  unitKind: 'station' as const,
  duties: [],
}
const wrong = { ok: false, error: { code: 'NOT_FOUND', message: '填写的信息与花名册不一致' } } as const

let phone: FakePhone
let page: OpenPage
let bound: boolean
let state: BindingState
beforeEach(async () => {
  phone = fakePhone()
  bound = false
  state = { state: 'none' }
  phone.answers['people.me'] = () => ({ ok: true, data: bound ? { officer } : {} })
  phone.answers['people.binding.mine'] = () => ({ ok: true, data: state })
  page = openBind()
  await until(() => page.data.step !== 'loading')
})
afterEach(closePages)

const answer = (name: string, value: string) => page.answer?.({ detail: { name, value } })
const fillIn = () => {
  answer('number', '120482')
  answer('name', '罗欣')
}
const giveNumber = (code?: string, errMsg = 'getPhoneNumber:ok') => page.takeNumber?.({ detail: { code, errMsg } })
const sent = (action: string) => phone.calls.filter((call) => call.action === action).map(({ input }) => input)

describe('being bound by WeChat’s number', () => {
  test('sends what was filled in with WeChat’s code, and says who is bound', async () => {
    phone.answers['people.binding.prove'] = () => {
      bound = true
      return { ok: true, data: {} }
    }
    fillIn()
    await giveNumber('c1')
    expect(sent('people.binding.prove')).toEqual([{ series: 'police', number: '120482', name: '罗欣', code: 'c1' }])
    expect(page.data).toMatchObject({ step: 'done', whom: '罗欣 · 城南派出所', busy: false })
    page.enter?.()
    expect(phone.wentTo).toEqual(['/officer/home/home'])
  })

  test('points at what is missing before anything is sent', async () => {
    await giveNumber('c1')
    expect(page.data.problems).toEqual({ number: '请填写警号', name: '请填写姓名' })
    expect(sent('people.binding.prove')).toEqual([])
    answer('number', '1')
    expect(page.data.problems).toEqual({ name: '请填写姓名' })
  })

  test.each([
    ['nothing', {}, { number: '请填写警号', name: '请填写姓名' }],
    ['no digits', { number: '十二万', name: '罗欣' }, { number: '民警警号是 6 位数字' }],
    ['no digits and no name', { number: '十二万' }, { number: '民警警号是 6 位数字', name: '请填写姓名' }],
    ['too few digits', { number: '1204', name: '罗欣' }, { number: '民警警号是 6 位数字' }],
    ['no name', { number: '120482', name: ' ' }, { name: '请填写姓名' }],
  ])('lets WeChat ask nothing of whoever filled in %s', (_, said, problems) => {
    for (const [name, value] of Object.entries(said)) answer(name, value)
    expect(page.data.ready).toBe(false)
    page.check?.()
    expect(page.data.problems).toMatchObject(problems)
  })

  test('lets WeChat ask for the number once the rest may be right', () => {
    fillIn()
    expect(page.data.ready).toBe(true)
    page.check?.()
    expect(page.data.problems).toEqual({})
    answer('series', 'auxiliary')
    expect(page.data.ready).toBe(false)
  })

  test('says why it was refused, and keeps what was filled in', async () => {
    phone.answers['people.binding.prove'] = () => wrong
    fillIn()
    await giveNumber('c1')
    expect(page.data).toMatchObject({ step: 'fill', failure: '填写的信息与花名册不一致', busy: false })
    expect(page.data.values).toMatchObject({ name: '罗欣' })
  })

  test('says nothing to whoever does not allow it, and that there is another way where WeChat has none', async () => {
    await giveNumber(undefined, 'getPhoneNumber:fail user deny')
    expect(page.data.failure).toBe('')
    await giveNumber(undefined, 'getPhoneNumber:fail no permission')
    expect(page.data.failure).toContain('用邀请码认证')
  })

  test('calls the number of auxiliaries by its name', () => {
    answer('series', 'auxiliary')
    expect(page.data).toMatchObject({ asked: { number: { label: '辅警号' } } })
  })
})

describe('being bound by an invitation', () => {
  beforeEach(() => {
    fillIn()
    page.turn?.()
    answer('invitation', 'abcde fghjk')
  })

  test('keeps what was filled in when the way is changed, and waits with the six digits', async () => {
    phone.answers['people.binding.ask'] = () => {
      state = { state: 'waiting', check: '042317', askedAt: '2026-11-24T07:20:00.000Z' }
      return { ok: true, data: state }
    }
    await page.ask?.()
    expect(sent('people.binding.ask')).toEqual([
      { invitation: 'ABCDEFGHJK', series: 'police', number: '120482', name: '罗欣' },
    ])
    expect(page.data).toMatchObject({ step: 'waiting', check: '042317' })
    bound = true
    await page.refresh?.()
    expect(page.data.step).toBe('done')
  })

  test('says why it was not approved, and lets one begin anew', async () => {
    state = { state: 'refused', reason: '电话核对不是本人' }
    await page.refresh?.()
    expect(page.data).toMatchObject({ step: 'refused', reason: '电话核对不是本人' })
    page.again?.()
    expect(page.data.step).toBe('fill')
  })
})

test('a page that could not be opened says so and offers another try', async () => {
  phone.offline = true
  const other = openBind()
  await until(() => other.data.step === 'failed')
  phone.offline = false
  await other.look?.()
  expect(other.data.step).toBe('fill')
})
