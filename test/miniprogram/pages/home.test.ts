import { closePages, pageIn, until, type OpenPage } from '../support/fake-page'
import { fakePhone, type FakePhone } from '../support/fake-phone'
import { summary } from '../support/petitions'

const openHome = pageIn(() => require('../../../miniprogram/pages/home/home') as unknown)
const openMe = pageIn(() => require('../../../miniprogram/pages/me/me') as unknown)
const openInbox = pageIn(() => require('../../../miniprogram/pages/inbox/inbox') as unknown)

const officer = {
  name: '陈静',
  number: '010001',
  series: 'police',
  unitName: '警务督察支队',
  unitKind: 'inspection',
  duties: ['inspector'],
} as const
const titles = ({ data }: OpenPage) => (data.doors as { title: string }[]).map(({ title }) => title)
const enter = (page: OpenPage, name: string) => page.enter?.({ currentTarget: { dataset: { name } } })

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
  phone.answers['people.me'] = () => ({ ok: true, data: {} })
})
afterEach(closePages)

describe('the first page', () => {
  test('has a door for each kind, which leads to its form', () => {
    const page = openHome()
    expect(titles(page)).toEqual(['我要投诉', '提建议', '我要表扬', '提供线索'])
    enter(page, 'PRAISE')
    expect(phone.wentTo).toEqual(['/pages/petition/submit/submit?kind=PRAISE'])
  })

  test('says at its door what was left half written', () => {
    phone.storage.set('draft:petition:TIP', { key: 'k', kind: 'TIP', values: { subject: '赌博' }, files: [] })
    expect(openHome().data.doors).toMatchObject([
      { unsent: false },
      { unsent: false },
      { unsent: false },
      { unsent: true, hint: '写了一半，接着写' },
    ])
  })

  test('shows the latest petition, and a dot on the messages while something told is unread', async () => {
    const unread = summary({ id: 'p0', told: { at: summary().submittedAt, words: '已受理', unread: true } })
    phone.answers['petition.mine'] = () => ({ ok: true, data: { items: [summary(), unread] } })
    const page = openHome()
    await until(() => page.data.latest)
    expect(page.data).toMatchObject({ latest: { id: 'p1' }, officer: null, elder: false })
    expect(phone.dot).toBe(true)
  })

  test.each([
    ['no other is there', [], undefined, ''],
    ['the others are answered or withdrawn', ['REPLIED', 'WITHDRAWN', 'CLOSED'], undefined, ''],
    ['others are worked on', ['SUBMITTED', 'REPLIED', 'SIGNED'], undefined, '还有 2 件在办'],
    ['there may be more on the next page', ['SUBMITTED'], 'next', '还有 1 件以上在办'],
  ] as const)('when %s says so beside the latest, and leads to all', async (_, statuses, next, words) => {
    const items = [summary(), ...statuses.map((status, place) => summary({ id: `p${place}`, status }))]
    phone.answers['petition.mine'] = () => ({ ok: true, data: { items, ...(next && { next }) } })
    const page = openHome()
    await until(() => page.data.latest)
    expect(page.data.others).toBe(words)
    page.openMine?.()
    expect(phone.wentTo).toEqual(['/pages/petition/mine/mine'])
    expect(phone.calls.filter(({ action }) => action === 'petition.mine')).toHaveLength(1)
  })

  test('promises what the table promises, and says to which kinds', () => {
    expect(openHome().data.promises).toMatchObject([
      { count: 15, unit: '日', what: '告知是否受理', basis: '信访工作条例 第二十三条' },
      { count: 60, unit: '日', what: '办结并答复（投诉、建议）', basis: '信访工作条例 第三十四条（建议参照执行）' },
      { count: 30, unit: '日', what: '答复复查申请（投诉）', basis: '信访工作条例 第三十五条' },
    ])
  })

  test('hides the public figures while there are none, and calls 110 when asked', async () => {
    const page = openHome()
    await page.loadFigures?.()
    expect(page.data.figures).toBeNull()
    phone.answers['petition.figures'] = () => ({ ok: true, data: { day: '2026-11-23', received: 128, answered: 120 } })
    await page.loadFigures?.()
    expect(page.data.figures).toMatchObject({ received: 128, until: expect.stringMatching(/11月23日$/) as string })
    page.callPolice?.()
    expect(phone.called).toEqual(['110'])
  })

  test.each([
    ['fail' as const, ['打不开拨号，请直接拨打 110']],
    ['fail cancel' as const, []],
  ])('says what to do where 110 cannot be called, not where its holder thinks better of it: %s', (calling, toasts) => {
    phone.calling = calling
    openHome().callPolice?.()
    expect([phone.called, phone.toasts]).toEqual([[], toasts])
  })
})

describe('the newest notice', () => {
  const newest = { id: 'n1', title: '国庆期间来访接待时间', at: '2026-11-24T07:20:00.000Z', unitName: '警务督察支队' }

  test('stands on the first page and leads to its own', async () => {
    phone.answers['notice.list'] = () => ({ ok: true, data: { items: [newest, { ...newest, id: 'n0' }] } })
    const page = openHome()
    await until(() => page.data.notice)
    page.openNotice?.()
    expect(phone.wentTo).toEqual(['/pages/notices/notice?id=n1'])
  })

  test('goes when it was withdrawn, and stays while it cannot be told', async () => {
    phone.answers['notice.list'] = () => ({ ok: true, data: { items: [newest] } })
    const page = openHome()
    await until(() => page.data.notice)
    phone.offline = true
    await page.loadNotice?.()
    expect(page.data.notice).toMatchObject({ id: 'n1' })
    phone.offline = false
    phone.answers['notice.list'] = () => ({ ok: true, data: { items: [] } })
    await page.loadNotice?.()
    expect(page.data.notice).toBeNull()
  })
})

describe('长辈版', () => {
  test('shows three doors at most, and the others behind the last', () => {
    const page = openHome()
    page.turnElder?.()
    expect(titles(page)).toEqual(['我要投诉', '提建议', '表扬、线索'])
    enter(page, 'more')
    expect(titles(page)).toEqual(['我要表扬', '提供线索', '返回'])
    enter(page, 'back')
    expect(titles(page)).toEqual(['我要投诉', '提建议', '表扬、线索'])
    expect(phone.wentTo).toEqual([])
  })

  test('is kept on the phone, and turned on and off on either page', () => {
    openHome().turnElder?.()
    const me = openMe()
    expect(me.data.elder).toBe(true)
    me.turnElder?.()
    expect(openHome().data.elder).toBe(false)
    expect(phone.storage.size).toBe(0)
  })

  test('is followed by every open page, until it is gone', () => {
    const { followElder, setElder } = require('../../../miniprogram/services/elder') as {
      followElder: (hear: (on: boolean) => void) => () => void
      setElder: (on: boolean) => void
    }
    const heard: boolean[] = []
    const leave = followElder((on) => heard.push(on))
    setElder(true)
    leave()
    setElder(false)
    expect(heard).toEqual([false, true])
  })
})

test('the messages are the newest told, with a dot until they are read', async () => {
  const told = { at: '2026-11-24T07:20:00.000Z', words: '您的来件已受理', unread: true } as const
  phone.answers['petition.inbox'] = () => ({ ok: true, data: { items: [summary({ told })] } })
  const page = openInbox()
  await until(() => page.data.rows)
  expect(page.data.rows).toMatchObject([{ words: '您的来件已受理', unread: true }])
  await until(() => phone.dot)
  phone.answers['petition.inbox'] = () => ({ ok: true, data: { items: [summary()] } })
  await page.load?.()
  expect(phone.dot).toBe(false)
  page.open?.({ currentTarget: { dataset: { id: 'p1' } } })
  expect(phone.wentTo).toEqual(['/pages/petition/detail/detail?id=p1'])
})

test('the officers’ door stands on one’s own page for officers only', async () => {
  phone.answers['people.me'] = () => ({ ok: true, data: { officer: { ...officer, duties: [...officer.duties] } } })
  // Who holds the phone is asked once for each start of the program.
  let page: OpenPage | undefined
  jest.isolateModules(() => {
    page = pageIn(() => require('../../../miniprogram/pages/me/me') as unknown)()
  })
  await until(() => page?.data.officer)
  expect(page?.data.officer).toMatchObject({ name: '陈静' })
  // Known from then on, it stands there before the cloud has answered.
  phone.offline = true
  expect(openMe().data.isOfficers).toBe(true)
})
