import { closePages, pageIn, until, type OpenPage } from '../support/fake-page'
import { fakePhone, type FakePhone } from '../support/fake-phone'

const openSessions = pageIn(() => require('../../../miniprogram/officer/sessions/sessions') as unknown)
const at = '2026-11-24T07:20:00.000Z'
const session = { session: 's1', address: '10.2.3.14', browser: 'Firefox/132.0 Linux', startedAt: at, seenAt: at }

let phone: FakePhone
let page: OpenPage
let open: (typeof session)[]
beforeEach(async () => {
  phone = fakePhone()
  open = [session, { ...session, session: 's2' }]
  phone.answers['people.sessions.own'] = () => ({ ok: true, data: open })
  phone.answers['people.sessions.close'] = () => {
    open = []
    return { ok: true, data: {} }
  }
  page = openSessions()
  await until(() => page.data.state === 'shown')
})
afterEach(closePages)

const closed = () => phone.calls.filter(({ action }) => action === 'people.sessions.close').map(({ input }) => input)

test('shows each console as people know it', () => {
  expect(page.data.rows).toMatchObject([{ session: 's1', browser: 'Firefox 132 · Linux', address: '10.2.3.14' }, {}])
})

test('closes one, or all, after having asked', async () => {
  phone.confirms.push(false)
  await page.closeOne?.({ currentTarget: { dataset: { session: 's1' } } })
  expect(closed()).toEqual([])
  await page.closeOne?.({ currentTarget: { dataset: { session: 's1' } } })
  await page.closeAll?.()
  expect(closed()).toEqual([{ session: 's1' }, {}])
  expect(page.data.rows).toEqual([])
})

test('says that the WeChat was taken away', async () => {
  phone.answers['people.sessions.own'] = () => ({ ok: false, error: { code: 'DENIED', message: '' } })
  phone.answers['people.me'] = () => ({ ok: true, data: {} })
  await page.load?.()
  expect(page.data.state).toBe('unbound')
})

test('says why nothing came, and tries again', async () => {
  phone.offline = true
  await page.load?.()
  expect(page.data).toMatchObject({ state: 'failed', failure: expect.stringContaining('没有连上网络') })
  phone.offline = false
  await page.retry?.()
  expect(page.data.state).toBe('shown')
})
