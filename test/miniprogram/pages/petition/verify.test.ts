import type { ReceiptVerdict } from '../../../../miniprogram/contract/petition/receipt-claim'
import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import { fakePhone, type FakePhone } from '../../support/fake-phone'

const openVerify = pageIn(() => require('../../../../miniprogram/pages/petition/verify/verify') as unknown)
const claim = ['1', 'TS20261124-583921', '2026-11-24T07:20:00.000Z', 'A'.repeat(64), '0123ABCD', 'B'.repeat(128)].join(
  '/',
)

let phone: FakePhone
let page: OpenPage
beforeEach(() => {
  phone = fakePhone()
  phone.scanned = `https://e-du.example/verify/#${claim}`
  page = openVerify()
})
afterEach(closePages)
const say = (verdict: ReceiptVerdict) => {
  phone.answers['petition.verify'] = () => ({ ok: true, data: { verdict } })
}

describe('verifying a receipt by its QR code', () => {
  test('says who received what when; the cloud is shown no more than the receipt', async () => {
    say('genuine')
    page.scan?.()
    await until(() => page.data.shown)
    expect(page.data.shown).toMatchObject({
      title: '确为本机关收到',
      number: 'TS20261124-583921',
      time: '2026年11月24日 周二 15:20',
    })
    expect(phone.calls).toEqual([{ action: 'petition.verify', input: { claim } }])
    expect(phone.bar).toBe('核验回执')
  })

  test('says the same of an official document, by its number', async () => {
    phone.scanned = `https://e-du.example/verify/#${claim.replace('1/TS20261124-583921', '2/REPLY-2026-7')}`
    say('genuine')
    page.scan?.()
    await until(() => page.data.shown)
    expect(page.data.shown).toMatchObject({
      title: '确为本机关签发',
      number: '湘公督复〔2026〕7号（信访处理意见书）',
      numberLabel: '文号',
    })
    expect(phone.bar).toBe('核验文书')
  })

  it.each(['altered', 'unknownKey'] as const)('shows neither number nor time of one that is %s', async (verdict) => {
    say(verdict)
    page.scan?.()
    await until(() => page.data.shown)
    expect(page.data.shown).toMatchObject({ verdict, number: '', time: '' })
  })

  test('knows by itself what is no receipt', () => {
    phone.scanned = 'https://example.com/'
    page.scan?.()
    expect(page.data.shown).toMatchObject({ title: '这不是来件回执或文书' })
    expect(phone.calls).toEqual([])
  })

  test('says nothing of a receipt while there is no network, and forgets the verdict before', async () => {
    say('genuine')
    page.scan?.()
    await until(() => page.data.shown)
    phone.offline = true
    page.scan?.()
    await until(() => page.data.failure)
    expect(page.data).toMatchObject({ shown: null, busy: false })
  })

  test('is silent when the holder gives up', () => {
    phone.scanned = undefined
    page.scan?.()
    expect(page.data).toMatchObject({ failure: '', shown: null })
  })
})
