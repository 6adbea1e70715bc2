import type { Receipt } from '../../../../miniprogram/contract/petition/answers'
import { closePages, pageIn, type OpenPage } from '../../support/fake-page'
import { fakePhone, type FakePhone } from '../../support/fake-phone'

const { handOver } = require('../../../../miniprogram/services/petition/receipts') as {
  handOver: (receipt: Receipt) => void
}
const openReceipt = pageIn(() => require('../../../../miniprogram/pages/petition/receipt/receipt') as unknown)

const number = 'TS20261124-583921'
const code = '1234567890123456'
const receipt: Receipt = {
  id: 'p1',
  number,
  kind: 'COMPLAINT',
  submittedAt: '2026-11-24T07:20:00.000Z',
  organ: '湘城市公安局警务督察支队',
  telephone: '12389',
  link: 'https://e-du.example/verify/#1',
  picture: 'data:image/png;base64,AAAA',
}
const detailPage = '/pages/petition/detail/detail?id=p1'

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
})
afterEach(closePages)

function open(changes: Partial<Receipt>): OpenPage {
  handOver({ ...receipt, ...changes })
  return openReceipt({ id: 'p1', number, signing: changes.code ? 'ANONYMOUS' : 'NAMED' })
}
const type = (page: OpenPage, value: string) => page.typeCode?.({ detail: { value } })

describe('the receipt of an anonymous petition', () => {
  test('shows its code in groups of four, once', () => {
    expect(open({ code }).data).toMatchObject({ stage: 'show', groups: ['1234', '5678', '9012', '3456'] })
    // Neither the address nor a second opening gives it away.
    expect(openReceipt({ id: 'p1', number }).data).toMatchObject({ stage: '', code: '' })
    expect(phone.storage.size).toBe(0)
  })

  test('copies the bare digits', () => {
    open({ code }).copyCode?.()
    expect(phone.clipboard).toBe(code)
  })

  test('asks to type it again, and then lets go without a word', async () => {
    const page = open({ code })
    expect(phone.leaving).toContain('没有它，换了手机就查不到')
    page.startCheck?.()
    type(page, code)
    expect(page.data.stage).toBe('done')
    expect(phone.leaving).toBeUndefined()
    await page.openCase?.()
    expect(phone.modals).toEqual([])
    expect(phone.wentTo).toEqual([detailPage])
  })

  test('says what is wrong with what was typed, and shows the code again when asked', () => {
    const page = open({ code })
    page.startCheck?.()
    type(page, '1234567890123457')
    expect(page.data).toMatchObject({ stage: 'check', wrong: '和刚才显示的不一样，请看看您记下的数字' })
    type(page, '123456')
    expect(page.data.wrong).toBe('')
    page.check?.()
    expect(page.data.wrong).toBe('还差 10 位数字')
    page.lookAgain?.()
    expect(page.data.stage).toBe('show')
    // What was typed before does not help the next time.
    page.startCheck?.()
    expect(page.data.typed).toBe('')
  })

  it.each(['openCase', 'goHome'])('lets leave by %s without it, after a warning', async (way) => {
    const page = open({ code })
    phone.confirms = [true, false]
    await page[way]?.()
    expect(phone.modals).toMatchObject([{ title: '不核对就离开？', content: phone.leaving }])
    expect(phone.wentTo).toEqual([])
    await page[way]?.()
    expect(phone.wentTo).toHaveLength(1)
    expect(phone.leaving).toBeUndefined()
  })
})

test('the receipt of a named petition has a QR code and nothing to type', async () => {
  const page = open({})
  expect(page.data).toMatchObject({ stage: '', picture: receipt.picture })
  expect(phone.leaving).toBeUndefined()
  await page.openCase?.()
  expect(phone.modals).toEqual([])
})

test('the receipt says who gave it and when, and where to ask', () => {
  expect(open({}).data).toMatchObject({
    organ: '湘城市公安局警务督察支队',
    telephone: '12389',
    received: '2026年11月24日 周二 15:20',
  })
})

describe('the receipt of what goes on at this moment', () => {
  test('says 110 first, and that the duty desk has it', () => {
    const page = open({ urgent: true })
    expect(page.data.urgent).toBe('这里不能代替报警。这件来件已标为紧急，排在督察受理员待办的最前面。')
    page.callPolice?.()
    expect(phone.called).toEqual(['110'])
  })

  test('does not say so where nobody of the department may see it', () => {
    expect(open({ urgent: true, escalated: true }).data.urgent).toBe('这里不能代替报警。')
  })

  test('is no other receipt', () => {
    expect(open({}).data.urgent).toBe('')
  })
})
