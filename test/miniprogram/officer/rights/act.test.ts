import { closePages, pageIn, until } from '../../support/fake-page'
import type { FakePhone } from '../../support/fake-phone'
import { inputsOf, officersPhone, rightsDetail } from '../../support/rights'

const openAct = pageIn(() => require('../../../../miniprogram/officer/rights/act/act') as unknown)
const openCertificate = pageIn(
  () => require('../../../../miniprogram/officer/rights/certificate/certificate') as unknown,
)

const photo = { tempFilePath: 'http://tmp/1.jpg', size: 1000, fileType: 'image' }
const offline = { ok: false, error: { code: 'NETWORK', message: '没有连上网络，您的内容都还在，请稍后再试' } } as const

let phone: FakePhone
beforeEach(() => {
  phone = officersPhone()
  phone.answers['rights.progress'] = () => ({ ok: true, data: rightsDetail({ may: ['askLawyer', 'reconsider'] }) })
})
afterEach(closePages)

describe('what the officer does with it', () => {
  test('carries what was chosen before, which is shown and not asked', async () => {
    phone.answers['rights.act'] = () => ({ ok: true, data: rightsDetail() })
    const opened = ['mine/mine', 'detail/detail', 'lawyers/lawyers', 'lawyers/lawyer', 'act/act']
    phone.open = opened.map((page) => `officer/rights/${page}`)
    const about = encodeURIComponent('希望的律师：周正（明理律师事务所）')
    const page = openAct({ id: 'r1', move: 'askLawyer', lawyer: 'l1', about })
    expect(page.data).toMatchObject({ names: ['words'], about: '希望的律师：周正（明理律师事务所）' })
    await page.send?.()
    expect(inputsOf(phone, 'rights.act')).toEqual([{ id: 'r1', move: 'askLawyer', lawyer: 'l1' }])
    // Past the directory, to the application.
    expect(phone.wentTo).toEqual(['back 3'])
  })

  test('forgets what was chosen before where the address brings nothing', async () => {
    phone.answers['rights.act'] = () => ({ ok: true, data: rightsDetail() })
    const before = openAct({ id: 'r1', move: 'askLawyer', lawyer: 'l1' })
    before.answer?.({ detail: { name: 'words', value: '希望尽快' } })
    const page = openAct({ id: 'r1', move: 'askLawyer' })
    await page.send?.()
    expect(inputsOf(phone, 'rights.act')).toEqual([{ id: 'r1', move: 'askLawyer', words: '希望尽快' }])
  })

  test('cannot be given a field by the address that is asked of the officer', async () => {
    const page = openAct({ id: 'r1', move: 'reconsider', reason: '别人写的理由，十个字以上' })
    expect(page.data.values).toEqual({})
  })

  test('is warned of and sent with its files to the area of protection', async () => {
    phone.answers['rights.act'] = () => ({ ok: true, data: rightsDetail() })
    phone.chosen = [photo]
    const page = openAct({ id: 'r1', move: 'reconsider' })
    page.answer?.({ detail: { name: 'reason', value: '决定没有考虑执法记录仪录像' } })
    await page.chooseFiles?.({ detail: { source: 'album' } })
    await until(() => phone.uploads.length)
    phone.uploads[0]?.succeed()
    await until(() => (page.data.files as { state: string }[])[0]?.state === 'done')
    await page.send?.()
    expect(phone.modals[0]).toEqual({ title: '申请复核？', content: '复核决定是最终决定。' })
    expect(inputsOf(phone, 'rights.act')).toMatchObject([{ move: 'reconsider', evidence: ['a-t1'] }])
    expect(phone.wentTo).toEqual(['back'])
  })
})

describe('a certificate', () => {
  const paper = {
    id: 'p1',
    kind: 'clearing',
    number: '湘公督维澄〔2026〕1号',
    at: '2026-11-26T01:00:00Z',
    parts: [],
  } as const
  const data = { paper: { ...paper, parts: [] }, link: 'https://e-du.example/verify/#1', picture: 'data:,' }

  test('says what it is, its number and its date, and its address can be copied', async () => {
    phone.answers['rights.certificate'] = () => ({ ok: true, data })
    const page = openCertificate({ id: 'r1', paper: 'p1' })
    await until(() => page.data.certificate)
    expect(page.data).toMatchObject({ title: '澄清正名通知书', date: '2026年11月26日' })
    expect(inputsOf(phone, 'rights.certificate')).toEqual([{ id: 'r1', paper: 'p1' }])
    await page.copyLink?.()
    expect([phone.clipboard, phone.toasts]).toEqual([data.link, ['已复制']])
    phone.copiesNothing = true
    await page.copyLink?.()
    expect(phone.toasts.at(-1)).toBe('没有复制成功，请让对方扫码')
  })

  test('that did not come can be asked for again', async () => {
    phone.answers['rights.certificate'] = () => offline
    const page = openCertificate({ id: 'r1', paper: 'p1' })
    await until(() => page.data.failure)
    phone.answers['rights.certificate'] = () => ({ ok: true, data })
    await page.retry?.()
    expect(page.data).toMatchObject({ failure: '', title: '澄清正名通知书' })
  })
})
