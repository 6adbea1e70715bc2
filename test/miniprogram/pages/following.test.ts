import { closePages, pageIn, until } from '../support/fake-page'
import { fakePhone, type FakePhone } from '../support/fake-phone'
import { summary } from '../support/petitions'
import { inputsOf, ownRights } from '../support/rights'

const openMine = pageIn(() => require('../../../miniprogram/pages/petition/mine/mine') as unknown)
const openInbox = pageIn(() => require('../../../miniprogram/pages/inbox/inbox') as unknown)
const openReceipt = pageIn(() => require('../../../miniprogram/pages/petition/receipt/receipt') as unknown)

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
  phone.answers['people.me'] = () => ({ ok: true, data: {} })
})
afterEach(closePages)

const twentyFrom = (first: number) => Array.from({ length: 20 }, (_, place) => summary({ id: `p${first + place}` }))

describe.each([
  ['进度', openMine, '/officer/rights/mine/mine'],
  ['消息', openInbox, '/officer/inbox/inbox'],
])('%s', (_, opened, leads) => {
  const told = { at: '2026-11-26T01:00:00Z', words: '需要您补充情况：请补充验伤报告', unread: true as const }

  test('has the way to an officer’s applications, with the newest and what is new', async () => {
    phone.storage.set('session:officer', true)
    phone.answers['rights.inbox'] = () => ({
      ok: true,
      data: { items: [ownRights({ status: 'NEED_MORE', told }), ownRights()] },
    })
    const page = opened()
    // At once, so that nothing moves when the answer comes.
    expect(page.data.officers).toMatchObject({ count: '' })
    await until(() => (page.data.officers as { count: string }).count)
    expect(page.data.officers).toEqual({ words: '待补充：处警时被当事人殴打', count: '1' })
    page.openRights?.()
    expect(phone.wentTo).toEqual([leads])
  })

  test('costs a citizen nothing', async () => {
    const page = opened()
    await until(() => page.data.failure)
    expect(page.data.officers).toBeNull()
    expect(inputsOf(phone, 'rights.inbox')).toEqual([])
  })
})

describe('the list of my petitions', () => {
  test('shows each with what is promised', async () => {
    phone.answers['petition.mine'] = () => ({ ok: true, data: { items: [summary()] } })
    const page = openMine()
    await until(() => page.data.rows)
    expect(page.data.rows).toMatchObject([
      { id: 'p1', clock: { words: expect.stringMatching(/^最迟 .* 前告知是否受理（还有 1\d 天）$/) as string } },
    ])
  })

  test('says 预计 where the date may still move', async () => {
    phone.answers['petition.mine'] = () => ({ ok: true, data: { items: [summary({ dueProvisional: true })] } })
    const page = openMine()
    await until(() => page.data.rows)
    expect(page.data.rows).toMatchObject([{ clock: { words: expect.stringMatching(/^预计最迟 /) as string } }])
  })

  test('adds the next page at the end', async () => {
    phone.answers['petition.mine'] = (input) =>
      (input as { after?: string }).after
        ? { ok: true, data: { items: [summary({ id: 'p2' })] } }
        : { ok: true, data: { items: [summary()], next: 'p1' } }
    const page = openMine()
    await until(() => page.data.rows)
    await page.loadMore?.()
    expect(page.data).toMatchObject({ rows: [{ id: 'p1' }, { id: 'p2' }], next: '', loadingMore: false })
  })

  test('says why there is nothing, and tries again when asked', async () => {
    phone.offline = true
    const page = openMine()
    await until(() => page.data.failure)
    phone.offline = false
    phone.answers['petition.mine'] = () => ({ ok: true, data: { items: [] } })
    await page.retry?.()
    expect(page.data).toMatchObject({ rows: [], failure: '' })
  })

  test('two hundred come page by page, and a second pull does not ask twice', async () => {
    phone.answers['petition.mine'] = (input) => {
      const from = Number((input as { after?: string }).after ?? 0)
      return { ok: true, data: { items: twentyFrom(from), ...(from < 180 ? { next: String(from + 20) } : {}) } }
    }
    const page = openMine()
    await until(() => page.data.rows)
    while (page.data.next) await Promise.all([page.loadMore?.(), page.loadMore?.()])
    const ids = (page.data.rows as { id: string }[]).map(({ id }) => id)
    expect([ids.length, new Set(ids).size]).toEqual([200, 200])
    expect(phone.calls).toHaveLength(10)
  })

  test('a page that comes after a refresh is not added to what it does not belong to', async () => {
    phone.answers['petition.mine'] = () => ({ ok: true, data: { items: [summary()], next: 'p1' } })
    const page = openMine()
    await until(() => page.data.rows)
    // The page's answer comes only after the refresh's.
    let refreshed = false
    phone.answers['petition.mine'] = async (input) => {
      if (!(input as { after?: string }).after)
        return { ok: true, data: { items: [summary({ id: 'p9' })], next: 'p9' } }
      await until(() => refreshed)
      return { ok: true, data: { items: [summary({ id: 'p2' })] } }
    }
    const more = page.loadMore?.()
    await page.load?.()
    refreshed = true
    await more
    expect(page.data).toMatchObject({ rows: [{ id: 'p9' }], next: 'p9' })
  })

  test('keeps what it shows when a refresh fails', async () => {
    phone.answers['petition.mine'] = () => ({ ok: true, data: { items: [summary()] } })
    const page = openMine()
    await until(() => page.data.rows)
    phone.offline = true
    await page.load?.()
    expect(page.data.rows).toHaveLength(1)
    expect(phone.toasts).toEqual(['没有连上网络，您的内容都还在，请稍后再试'])
  })
})

test('the receipt tells the promise with its date and leads to the case', async () => {
  const page = openReceipt({ id: 'p1', number: 'TS20261124-583921', dueAt: '2026-12-09T15%3A59%3A59.999Z' })
  expect(page.data.words).toMatch(/^最迟 (2026年)?12月9日 前告知是否受理$/)
  await page.openCase?.()
  expect(phone.wentTo).toEqual(['/pages/petition/detail/detail?id=p1'])
})

test('the receipt says of a date that may still move that it is 预计, and why', () => {
  const page = openReceipt({ id: 'p1', number: 'n', dueAt: '2027-01-25T15%3A59%3A59.999Z', dueProvisional: 'true' })
  expect(page.data).toMatchObject({
    words: expect.stringMatching(/^预计最迟 (2027年)?1月25日 前/) as string,
    note: expect.stringContaining('按预计的放假安排计算') as string,
  })
})
