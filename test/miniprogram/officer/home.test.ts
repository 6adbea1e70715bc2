import type { Officer } from '../../../miniprogram/contract/people/answers'
import { closePages, pageIn, until, type OpenPage } from '../support/fake-page'
import { fakePhone, type FakePhone } from '../support/fake-phone'
import { rightsRow } from '../support/approvals'
import { ownRights } from '../support/rights'

const openHome = pageIn(() => require('../../../miniprogram/officer/home/home') as unknown)
const officer: Officer = {
  name: '赵建国',
  number: '120007',
  series: 'police',
  unitName: '警务督察支队',
  unitKind: 'inspection' as const,
  duties: ['supervisor'],
  boundAt: '2026-11-24T07:20:00.000Z',
}
const counts = {
  waiting: { count: 3 },
  agreeing: { count: 500, more: true as const },
  overdue: { count: 1 },
  near: { count: 0 },
}

const denied = { ok: false, error: { code: 'DENIED', message: '' } } as const
/** Three applications wait for the officer's own step, of which a phone asks two. */
const workbench = {
  counts: {
    waiting: { count: 3 },
    agreeing: { count: 3 },
    overdue: { count: 0 },
    near: { count: 1 },
    claims: { count: 0 },
    measures: { count: 0 },
  },
  queue: [
    rightsRow(),
    rightsRow({ status: 'CITY_REVIEW' }),
    rightsRow({ status: 'ACCEPTED' }),
    rightsRow({ waits: '审核' }),
  ],
}

let phone: FakePhone
let page: OpenPage
let who: Officer | undefined
beforeEach(() => {
  phone = fakePhone()
  who = officer
  phone.answers['people.me'] = () => ({ ok: true, data: who ? { officer: who } : {} })
  phone.answers['petition.desk.counts'] = () => ({ ok: true, data: counts })
  phone.answers['rights.desk.workbench'] = () => ({ ok: true, data: workbench })
  phone.answers['rights.inbox'] = () => ({ ok: true, data: { items: [] } })
})
afterEach(closePages)

const door = (label: string) =>
  (page.data.doors as { label: string; words: string; count: string }[]).find((each) => each.label === label) ?? {
    words: '',
    count: '',
  }

const opened = async () => {
  page = openHome()
  await until(() => page.data.state !== 'loading')
}

describe('民警e家', () => {
  test('says what waits first, then who one is', async () => {
    await opened()
    await until(() => page.data.work)
    expect(page.data.work).toEqual({
      counts: [
        { label: '等我审签', count: '503+' },
        { label: '等我办理', count: '6' },
      ],
      pressing: '1 件已超期，1 件临近到期',
      here: '503+ 件等您审签，2 件可以在手机上办理',
      elsewhere: '4 件请在电脑上办理：点“扫码登录”。',
    })
    page.approve?.()
    expect(phone.wentTo).toEqual(['/officer/approvals/list/list'])
    expect(page.data.lines).toEqual([
      { label: '姓名', words: '赵建国' },
      { label: '警号', words: '120007' },
      { label: '单位', words: '警务督察支队' },
      { label: '职责', words: '支队领导' },
      { label: '认证于', words: '2026年11月24日' },
    ])
  })

  test('says the same to the leader of a station, who handles no petitions', async () => {
    who = { ...officer, duties: ['leader'] }
    phone.answers['petition.desk.counts'] = () => denied
    await opened()
    await until(() => page.data.work)
    expect(page.data).toMatchObject({
      state: 'officer',
      work: { here: '3 件等您审签，2 件可以在手机上办理', elsewhere: '1 件请在电脑上办理：点“扫码登录”。' },
    })
  })

  test('says that nothing waits', async () => {
    who = { ...officer, duties: ['intakeClerk'] }
    const none = { count: 0 }
    const nothing = { waiting: none, agreeing: none, overdue: none, near: none }
    phone.answers['petition.desk.counts'] = () => ({ ok: true, data: nothing })
    await opened()
    await until(() => page.data.work)
    expect(page.data.work).toMatchObject({ here: '', elsewhere: '现在没有等您办的事。' })
    expect(phone.calls.map(({ action }) => action)).toEqual(['people.me', 'petition.desk.counts', 'rights.inbox'])
  })

  test('asks for no work of whoever handles none, and names whom one stands for', async () => {
    who = { ...officer, series: 'auxiliary', duties: [], standsFor: ['陈静'] }
    await opened()
    expect(page.data.work).toBeNull()
    expect(phone.calls.map(({ action }) => action)).toEqual(['people.me', 'rights.inbox'])
    expect(page.data.lines).toContainEqual({ label: '辅警号', words: '120007' })
    expect(page.data.lines).toContainEqual({ label: '正在代办', words: '陈静' })
  })

  test('says where the own application stands, and how many have news', async () => {
    const told = { at: '2026-11-26T01:00:00Z', words: '需要您补充情况：请补充验伤报告', unread: true as const }
    const items = [ownRights({ status: 'NEED_MORE', told }), ownRights({ id: 'r2', told }), ownRights({ id: 'r3' })]
    phone.answers['rights.inbox'] = () => ({ ok: true, data: { items } })
    await opened()
    await until(() => door('消息').count)
    expect(door('消息')).toMatchObject({ words: '2 件申请有新的进展', count: '2', url: '/officer/inbox/inbox' })
    expect(door('我要维权').words).toBe('待补充：处警时被当事人殴打')
    phone.answers['rights.inbox'] = () => ({ ok: true, data: { items: [ownRights({ told })], next: 'r1' } })
    await page.load?.()
    expect(door('消息').count).toBe('1+')
    phone.answers['rights.inbox'] = () => ({ ok: true, data: { items: [ownRights()] } })
    await page.load?.()
    expect(door('消息')).toMatchObject({ words: '申请的每一步进展都在这里', count: '' })
  })

  test('lets the place be allowed at a calm moment, once', async () => {
    phone.placeAnswered = false
    phone.position = { latitude: 27.8, longitude: 113.1, accuracy: 12 }
    await opened()
    expect(page.data.asksPlace).toBe(true)
    await page.allowPlace?.()
    expect([page.data.asksPlace, phone.placeAnswered]).toEqual([false, true])
    await page.load?.()
    expect(page.data.asksPlace).toBe(false)
  })

  it.each([
    ['nobody stands in', undefined, true],
    ['somebody does', { name: '刘洋', unitName: '', duties: [], from: '', until: '', running: true }, false],
  ])('suggests a delegation to whoever is on leave while %s', async (_, to, suggests) => {
    who = { ...officer, onLeave: true }
    const own = { may: true, onLeave: true, forOthers: [], colleagues: [], ...(to && { to }) }
    phone.answers['people.delegation.own'] = () => ({ ok: true, data: own })
    await opened()
    await until(() => phone.calls.some(({ action }) => action === 'people.delegation.own'))
    await until(() => page.data.away === suggests)
  })

  test('leads only to pages that are there', async () => {
    await opened()
    const { subpackages } = require('../../../miniprogram/app.json') as {
      subpackages: { root: string; pages: string[] }[]
    }
    const pages = subpackages.flatMap(({ root, pages: own }) => own.map((name) => `/${root}/${name}`))
    for (const { url } of page.data.doors as { url: string }[]) expect(pages).toContain(url)
  })

  test('says that the WeChat was taken away, as soon as anything is asked', async () => {
    await opened()
    phone.answers['petition.desk.counts'] = () => denied
    who = undefined
    await page.load?.()
    expect(page.data.state).toBe('unbound')
    page.identify?.()
    expect(phone.wentTo).toEqual(['/officer/bind/bind'])
  })

  test('keeps what it shows when a refresh fails, and offers another try where nothing was shown', async () => {
    await opened()
    phone.offline = true
    await page.load?.()
    expect(page.data.state).toBe('officer')
    page = openHome()
    await until(() => page.data.state === 'failed')
  })
})

describe('giving up the own WeChat', () => {
  beforeEach(() => {
    phone.answers['people.binding.leave'] = () => {
      who = undefined
      return { ok: true, data: {} }
    }
  })

  test('warns first, and does nothing to whoever thinks again', async () => {
    await opened()
    phone.confirms.push(false)
    await page.leave?.()
    expect(phone.modals[0]?.content).toContain('马上不能再用')
    expect(phone.calls.some(({ action }) => action === 'people.binding.leave')).toBe(false)
  })

  test('is done at once', async () => {
    await opened()
    await page.leave?.()
    expect(page.data.state).toBe('unbound')
  })
})
