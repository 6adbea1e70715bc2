import { closePages, pageIn, type OpenPage } from '../support/fake-page'
import { fakePhone, type FakePhone } from '../support/fake-phone'

const openSignin = pageIn(() => require('../../../miniprogram/officer/signin/signin') as unknown)
const origin = { address: '10.2.3.14', browser: 'Windows Chrome/131.0', askedAt: '2026-11-24T07:20:00.000Z' }

let phone: FakePhone
let page: OpenPage
beforeEach(() => {
  phone = fakePhone()
  phone.answers['people.signin.look'] = () => ({ ok: true, data: origin })
  phone.answers['people.signin.confirm'] = () => ({ ok: true, data: {} })
  page = openSignin()
})
afterEach(closePages)

describe('signing in to the console by its code', () => {
  test('shows where from before anything is confirmed', async () => {
    await page.look?.('e-du:signin:abc')
    expect(page.data).toMatchObject({
      step: 'confirm',
      origin: { address: '10.2.3.14', browser: 'Chrome 131 · Windows' },
    })
    expect(phone.calls.map(({ action }) => action)).toEqual(['people.signin.look'])
    await page.confirm?.()
    expect(page.data.step).toBe('done')
    expect(phone.calls.at(-1)).toEqual({ action: 'people.signin.confirm', input: { code: 'abc' } })
  })

  test('offers, once it is confirmed, to be told of waiting work each working morning', async () => {
    phone.answers['people.remind'] = () => ({ ok: true, data: {} })
    await page.look?.('e-du:signin:abc')
    await page.confirm?.()
    await page.remind?.()
    expect(phone.calls.at(-1)).toEqual({ action: 'people.remind', input: {} })
    expect(page.data).toMatchObject({ reminded: true, failure: '' })
  })

  test('another code is refused without asking the cloud', async () => {
    await page.look?.('https://example.com')
    expect(page.data.failure).toBe('这不是督察工作台的登录码')
    expect(phone.calls).toEqual([])
  })

  test('says so where the WeChat was taken away meanwhile, and leads to binding it again', async () => {
    await page.look?.('e-du:signin:abc')
    phone.answers['people.signin.confirm'] = () => ({ ok: false, error: { code: 'DENIED', message: '' } })
    phone.answers['people.me'] = () => ({ ok: true, data: {} })
    await page.confirm?.()
    expect(page.data.step).toBe('unbound')
    page.identify?.()
    expect(phone.wentTo).toEqual(['/officer/bind/bind'])
  })

  it.each(['look', 'confirm'] as const)('the button stops when %s fails, and says why', async (action) => {
    if (action === 'confirm') await page.look?.('e-du:signin:abc')
    phone.offline = true
    await page[action]?.('e-du:signin:abc')
    expect(page.data).toMatchObject({ busy: false, failure: '没有连上网络，您的内容都还在，请稍后再试' })
  })
})
