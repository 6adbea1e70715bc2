import type { PetitionDetail, PetitionSummary } from '../../../miniprogram/contract/petition/answers'
import { closePages, pageIn, until } from '../support/fake-page'
import { fakePhone, type FakePhone } from '../support/fake-phone'

const hour = 3_600_000
const summary = (changes: Partial<PetitionSummary> = {}): PetitionSummary => ({
  id: 'p1',
  number: 'TS20261124-583921',
  kind: 'COMPLAINT',
  status: 'SUBMITTED',
  subject: '报警后无人到场',
  signing: 'NAMED',
  submittedAt: new Date(Date.now() - hour).toISOString(),
  dueFrom: new Date(Date.now() - hour).toISOString(),
  dueAt: new Date(Date.now() + 300 * hour).toISOString(),
  evidenceCount: 0,
  ...changes,
})
const image = { id: 'e1', kind: 'image', name: '图片1', bytes: 1000, sm3: '', url: 'https://files/1' } as const
const detail = (changes: Partial<PetitionDetail> = {}): PetitionDetail => ({
  ...summary(),
  details: '经过',
  timeline: [],
  evidence: [image],
  ...changes,
})

const openMine = pageIn(() => require('../../../miniprogram/pages/petition/mine/mine') as unknown)
const openDetail = pageIn(() => require('../../../miniprogram/pages/petition/detail/detail') as unknown)
const openReceipt = pageIn(() => require('../../../miniprogram/pages/petition/receipt/receipt') as unknown)
const openHome = pageIn(() => require('../../../miniprogram/pages/home/home') as unknown)

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
  phone.answers['people.me'] = () => ({ ok: true, data: {} })
})
afterEach(closePages)

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

describe('the first page', () => {
  test('shows the latest petition, and the door of the officers to officers only', async () => {
    phone.answers['petition.mine'] = () => ({ ok: true, data: { items: [summary(), summary({ id: 'p0' })] } })
    const page = openHome()
    await until(() => page.data.latest)
    expect(page.data).toMatchObject({ latest: { id: 'p1' }, officer: null, unsent: false })
    expect(page.data.promises).toMatchObject([
      { count: 15, unit: '日', what: '告知是否受理' },
      { count: 60, unit: '日', what: '办结并答复' },
    ])
  })
})
