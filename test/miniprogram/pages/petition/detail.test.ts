import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import { fakePhone, type FakePhone } from '../../support/fake-phone'
import { detail, image, said, summary } from '../../support/petitions'

const openDetail = pageIn(() => require('../../../../miniprogram/pages/petition/detail/detail') as unknown)

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
})
afterEach(closePages)

const facts = (page: OpenPage) => page.data.facts as { label: string; words: string }[]

describe('one petition', () => {
  test('keeps the links it shows while they last, so that nothing flickers', async () => {
    phone.answers['petition.progress'] = () => ({ ok: true, data: detail() })
    const page = openDetail({ id: 'p1' })
    await until(() => page.data.petition)
    phone.answers['petition.progress'] = () => ({
      ok: true,
      data: detail({ status: 'ACCEPTED', evidence: [{ ...image, url: 'https://files/2' }] }),
    })
    await page.load?.()
    expect(page.data.petition).toMatchObject({ status: 'ACCEPTED', evidence: [{ url: 'https://files/1' }] })
    await page.onPullDownRefresh?.()
    expect(page.data.petition).toMatchObject({ evidence: [{ url: 'https://files/2' }] })
  })

  test('keeps the links of the talk too', async () => {
    const entry = said('t1', { evidence: [image] })
    phone.answers['petition.progress'] = () => ({ ok: true, data: detail({ talk: [entry] }) })
    const page = openDetail({ id: 'p1' })
    await until(() => page.data.petition)
    const newer = { ...entry, evidence: [{ ...image, url: 'https://files/2' }] }
    phone.answers['petition.progress'] = () => ({ ok: true, data: detail({ talk: [newer, said('t2')] }) })
    await page.load?.()
    expect(page.data.latestTalk).toMatchObject([{ evidence: [{ url: 'https://files/1' }] }, { id: 't2' }])
  })

  it.each([
    ['SUBMITTED', ['withdraw'], null, ['withdraw']],
    ['NEED_MORE', ['supplement', 'withdraw'], 'supplement', ['withdraw']],
    ['REPLIED', ['rate', 'review'], 'rate', ['review']],
    ['RATED', ['review'], null, ['review']],
    ['CLOSED', [], null, []],
  ] as const)(
    'when %s offers first what goes on, beside it what ends or reopens',
    async (status, may, first, others) => {
      phone.answers['petition.progress'] = () => ({ ok: true, data: detail({ status, may: [...may] }) })
      const page = openDetail({ id: 'p1' })
      await until(() => page.data.petition)
      expect((page.data.first as { move: string } | null)?.move ?? null).toBe(first)
      expect((page.data.others as { move: string }[]).map(({ move }) => move)).toEqual(others)
    },
  )

  test.each([
    [{ dueAt: '2026-12-26T15:59:59.999Z' }, /^(2026年)?12月26日 前可以申请$/],
    [{ dueAt: '2027-01-11T15:59:59.999Z', dueProvisional: true }, /^预计(2027年)?1月11日 前可以申请$/],
  ] as const)('names the last day of what closes on a day: %j', async (review, words) => {
    const may = ['rate', 'review'] as const
    phone.answers['petition.progress'] = () => ({
      ok: true,
      data: detail({ status: 'REPLIED', may: [...may], mayUntil: { review } }),
    })
    const page = openDetail({ id: 'p1' })
    await until(() => page.data.petition)
    expect(page.data.others).toMatchObject([{ move: 'review', until: expect.stringMatching(words) as string }])
    expect(page.data.first).toMatchObject({ move: 'rate', until: '' })
  })

  test('shows its sender the name and phone that were left, and nobody for an anonymous one', async () => {
    phone.answers['petition.progress'] = () => ({
      ok: true,
      data: detail({ sender: { name: '王芳', phone: '13800138000' } }),
    })
    const page = openDetail({ id: 'p1' })
    await until(() => page.data.petition)
    expect(
      facts(page)
        .slice(-4, -1)
        .map(({ words }) => words),
    ).toEqual(['实名', '王芳', '13800138000'])
    phone.answers['petition.progress'] = () => ({ ok: true, data: detail({ signing: 'ANONYMOUS' }) })
    await page.load?.()
    expect(facts(page).map(({ label }) => label)).not.toContain('姓名')
  })

  test('keeps the links of what came with a supplement', async () => {
    const entry = { at: summary().submittedAt, status: 'SUBMITTED', words: '您已补充情况', evidence: [image] } as const
    const answer = (url: string) => detail({ timeline: [{ ...entry, evidence: [{ ...image, url }] }] })
    phone.answers['petition.progress'] = () => ({ ok: true, data: answer('https://files/1') })
    const page = openDetail({ id: 'p1' })
    await until(() => page.data.petition)
    phone.answers['petition.progress'] = () => ({ ok: true, data: answer('https://files/2') })
    await page.load?.()
    expect(page.data.petition).toMatchObject({ timeline: [{ evidence: [{ url: 'https://files/1' }] }] })
  })

  it.each([
    ['SUBMITTED', /这件来件已标为紧急，排在督察受理员待办的最前面。$/],
    ['NEED_MORE', /^这里不能代替报警。$/],
    ['DISPATCHED', /已经通知出警/],
    ['ACCEPTED', /^$/],
  ] as const)('says 110 first of what goes on at this moment: %s', async (status, words) => {
    phone.answers['petition.progress'] = () => ({ ok: true, data: detail({ status, urgent: true }) })
    const page = openDetail({ id: 'p1' })
    await until(() => page.data.petition)
    expect(page.data.urgent).toMatch(words)
    page.callPolice?.()
    expect(phone.called).toEqual(['110'])
  })

  test('leads to the page of the pressed step', async () => {
    const page = openDetail({ id: 'p1' })
    page.act?.({ currentTarget: { dataset: { move: 'rate' } } })
    expect(phone.wentTo).toEqual(['/pages/petition/act/act?id=p1&move=rate'])
  })

  test.each([
    ['NAMED', 'progress'],
    ['ANONYMOUS', 'news'],
  ] as const)(
    'of one that is %s asks WeChat’s question %s, and tells the cloud of a yes only',
    async (signing, form) => {
      phone.answers['petition.progress'] = () => ({ ok: true, data: detail({ signing }) })
      phone.answers['petition.own.notify'] = () => ({ ok: true, data: {} })
      const page = openDetail({ id: 'p1' })
      await until(() => page.data.petition)
      phone.subscribes = 'reject'
      await page.remind?.()
      expect(phone.calls.at(-1)?.action).toBe('petition.progress')
      phone.subscribes = 'accept'
      await page.remind?.()
      expect(phone.calls.at(-1)).toEqual({ action: 'petition.own.notify', input: { id: 'p1' } })
      expect(phone.askedToTell).toEqual([form, form])
      expect(phone.toasts).toEqual(['没有打开提醒，进展都会写在“消息”里', '有进展会用微信提醒您'])
    },
  )

  test('one that was withdrawn is deleted only after asking, and once', async () => {
    phone.answers['petition.progress'] = () => ({ ok: true, data: detail({ status: 'WITHDRAWN' }) })
    phone.answers['petition.own.erase'] = () => ({ ok: true, data: {} })
    const page = openDetail({ id: 'p1' })
    await until(() => page.data.withdrawn)
    expect(page.data.going).toBe(false)
    const erasures = () => phone.calls.filter(({ action }) => action === 'petition.own.erase').length
    phone.confirms = [false]
    await page.erase?.()
    expect(erasures()).toBe(0)
    await Promise.all([page.erase?.(), page.erase?.()])
    expect(erasures()).toBe(1)
    expect(phone.wentTo).toEqual(['/pages/petition/mine/mine'])
  })

  test('a missing one says so', async () => {
    phone.answers['petition.progress'] = () => ({
      ok: false,
      error: { code: 'NOT_FOUND', message: '没有找到这件来件' },
    })
    const page = openDetail({ id: 'p1' })
    await until(() => page.data.failure)
    expect(page.data.failure).toBe('没有找到这件来件')
  })
})
