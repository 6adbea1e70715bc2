import type { OwnDelegation } from '../../../miniprogram/contract/people/delegation'
import { closePages, pageIn, until, type OpenPage } from '../support/fake-page'
import { fakePhone, type FakePhone } from '../support/fake-phone'

const openDelegation = pageIn(() => require('../../../miniprogram/officer/delegation/delegation') as unknown)
const free: OwnDelegation = {
  may: true,
  onLeave: false,
  forOthers: [],
  colleagues: [{ id: 'o1', name: '刘洋', unitName: '警务督察支队' }],
}
const term = { from: '2026-11-30T16:00:00.000Z', until: '2026-12-05T15:59:59.999Z' }
const lent: OwnDelegation = {
  ...free,
  to: { name: '刘洋', unitName: '警务督察支队', duties: ['supervisor'], ...term, running: false },
}

let phone: FakePhone
let page: OpenPage
beforeEach(async () => {
  phone = fakePhone()
  phone.answers['people.delegation.own'] = () => ({ ok: true, data: free })
  phone.answers['people.delegation.set'] = () => ({ ok: true, data: lent })
  phone.answers['people.delegation.end'] = () => ({ ok: true, data: free })
  page = openDelegation()
  await until(() => page.data.state === 'shown')
})
afterEach(closePages)

const chooseDay = (name: string, value: string) =>
  page.chooseDay?.({ detail: { value }, currentTarget: { dataset: { name } } })
const fillIn = () => {
  page.choose?.({ detail: { value: 'o1' } })
  chooseDay('from', '2026-12-01')
  chooseDay('until', '2026-12-05')
}
const sent = (action: string) => phone.calls.filter((call) => call.action === action).map(({ input }) => input)

test('asks for a colleague and two days, says what it means, then shows it', async () => {
  fillIn()
  await page.set?.()
  expect(phone.modals[0]).toMatchObject({
    title: '委托刘洋（警务督察支队）代办？',
    content: expect.stringContaining('以您的名义'),
  })
  expect(sent('people.delegation.set')).toEqual([{ officer: 'o1', from: '2026-12-01', until: '2026-12-05' }])
  expect(page.data.to).toEqual({ name: '刘洋', duties: '支队领导', days: '12月1日 至 12月5日', running: false })
})

test('points at what is missing, and at what the cloud refuses', async () => {
  await page.set?.()
  expect(page.data.problems).toEqual({ officer: '请填写同事', from: '请填写开始日期', until: '请填写结束日期' })
  const fields = { officer: '这位同事那几天也不在岗，请另选一位' }
  phone.answers['people.delegation.set'] = () => ({ ok: false, error: { code: 'INVALID', message: '', fields } })
  fillIn()
  await page.set?.()
  expect(page.data).toMatchObject({ problems: fields, busy: false })
})

test('ends it at once, after having asked', async () => {
  phone.answers['people.delegation.own'] = () => ({ ok: true, data: lent })
  await page.load?.()
  phone.confirms.push(false)
  await page.end?.()
  expect(sent('people.delegation.end')).toEqual([])
  await page.end?.()
  expect(page.data.to).toBeNull()
})

test('says that the WeChat was taken away', async () => {
  phone.answers['people.delegation.set'] = () => ({ ok: false, error: { code: 'DENIED', message: '' } })
  phone.answers['people.me'] = () => ({ ok: true, data: {} })
  fillIn()
  await page.set?.()
  expect(page.data.state).toBe('unbound')
})
