import { closePages, pageIn, type OpenPage } from '../../support/fake-page'
import { fakePhone, type FakePhone } from '../../support/fake-phone'
import { detail } from '../../support/petitions'

const openFind = pageIn(() => require('../../../../miniprogram/pages/petition/find/find') as unknown)
const openDetail = pageIn(() => require('../../../../miniprogram/pages/petition/detail/detail') as unknown)
const code = '1234567890123456'
const found = () => ({ ok: true, data: detail({ id: 'p7', signing: 'ANONYMOUS' }) }) as const

let phone: FakePhone
let page: OpenPage
beforeEach(() => {
  phone = fakePhone()
  page = openFind()
})
afterEach(closePages)
const type = (value: string) => page.type?.({ detail: { value } })

describe('finding a petition by its code', () => {
  test('opens what it finds, leaves no code in the address or on the page, and goes on by the code', async () => {
    phone.answers['petition.find'] = found
    type(code)
    await page.find?.()
    expect(phone.wentTo).toEqual(['/pages/petition/detail/detail?id=p7'])
    expect(page.data.code).toBe('')
    const opened = openDetail({ id: 'p7' })
    await opened.load?.()
    expect(opened.data.petition).toMatchObject({ id: 'p7' })
    expect(phone.calls.at(-1)).toEqual({ action: 'petition.find', input: { code } })
    expect(phone.storage.size).toBe(0)
  })

  test('does not ask before all digits are there', async () => {
    type('123456')
    await page.find?.()
    expect(page.data.failure).toBe('查询码是 16 位数字，现在 6 位')
    expect(phone.calls).toEqual([])
  })

  test('says what the cloud says, and the button stops', async () => {
    phone.answers['petition.find'] = () => ({ ok: false, error: { code: 'SLOWED', message: '请过十分钟再试' } })
    type(code)
    await page.find?.()
    expect(page.data).toMatchObject({ busy: false, failure: '请过十分钟再试', code })
    type(code.slice(1))
    expect(page.data.failure).toBe('')
  })
})
