import { closePages, pageIn, until } from '../support/fake-page'
import { fakePhone, type FakePhone } from '../support/fake-phone'

const openList = pageIn(() => require('../../../miniprogram/pages/notices/notices') as unknown)
const openNotice = pageIn(() => require('../../../miniprogram/pages/notices/notice') as unknown)
const openMe = pageIn(() => require('../../../miniprogram/pages/me/me') as unknown)

const notice = (id: string) => ({ id, title: `通告 ${id}`, at: '2020-11-24T07:20:00.000Z', unitName: '警务督察支队' })

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
})
afterEach(closePages)

describe('the list of notices', () => {
  test('shows who published each and when, page by page', async () => {
    phone.answers['notice.list'] = (input) =>
      (input as { after?: string }).after
        ? { ok: true, data: { items: [notice('n2')] } }
        : { ok: true, data: { items: [notice('n1')], next: 'o1' } }
    const page = openList()
    await until(() => page.data.rows)
    await page.loadMore?.()
    const from = '警务督察支队 · 2020年11月24日'
    expect(page.data).toMatchObject({
      rows: [
        { id: 'n1', title: '通告 n1', from },
        { id: 'n2', title: '通告 n2', from },
      ],
      next: '',
    })
    expect(phone.calls.at(-1)?.input).toEqual({ after: 'o1' })
    page.open?.({ currentTarget: { dataset: { id: 'n2' } } })
    expect(phone.wentTo).toEqual(['/pages/notices/notice?id=n2'])
  })

  test('says why there is nothing, and tries again when asked', async () => {
    phone.offline = true
    const page = openList()
    await until(() => page.data.failure)
    phone.offline = false
    phone.answers['notice.list'] = () => ({ ok: true, data: { items: [] } })
    await page.retry?.()
    expect(page.data).toMatchObject({ rows: [], failure: '' })
  })

  test('is reached from one’s own page', () => {
    openMe().openNotices?.()
    expect(phone.wentTo).toEqual(['/pages/notices/notices'])
  })
})

describe('a notice', () => {
  test('is read with its year, for it may be read long after', async () => {
    phone.answers['notice.read'] = () => ({ ok: true, data: { ...notice('n1'), text: '一\n二' } })
    const page = openNotice({ id: 'n1' })
    await until(() => page.data.shown)
    expect(page.data.shown).toEqual({ title: '通告 n1', from: '警务督察支队 · 2020年11月24日', text: '一\n二' })
    expect(phone.calls).toEqual([{ action: 'notice.read', input: { id: 'n1' } }])
  })

  test('that was withdrawn says so, and a lost connection is tried again', async () => {
    const message = '没有找到这条通告，可能已经撤回'
    phone.answers['notice.read'] = () => ({ ok: false, error: { code: 'NOT_FOUND', message } })
    const page = openNotice({ id: 'n1' })
    await until(() => page.data.failure)
    expect(page.data.failure).toBe(message)
    phone.answers['notice.read'] = () => ({ ok: true, data: { ...notice('n1'), text: '正文' } })
    await page.retry?.()
    expect(page.data).toMatchObject({ failure: '', shown: { text: '正文' } })
  })
})
