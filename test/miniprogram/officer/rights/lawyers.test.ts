import type { CounselCase, LawyerCard } from '../../../../miniprogram/contract/rights/answers'
import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import type { FakePhone } from '../../support/fake-phone'
import { inputsOf, officersPhone, rightsDetail } from '../../support/rights'

const page = (path: string) => pageIn(() => require(`../../../../miniprogram/officer/rights/${path}`) as unknown)
const openLawyers = page('lawyers/lawyers')
const openLawyer = page('lawyers/lawyer')
const openBind = page('counsel/bind/bind')
const openGranted = page('counsel/mine/mine')
const openCase = page('counsel/case/case')
const openAct = page('counsel/act/act')

const zhou: LawyerCard = {
  id: 'l1',
  name: '周正',
  firm: '明理律师事务所',
  fields: ['刑事辩护'],
  years: 18,
  load: 2,
  answersIn: 5,
}
const ou: LawyerCard = { id: 'l2', name: '欧阳思远', firm: '公职律师办公室', fields: [], years: 6, load: 0 }
const licence = '14301201010123456'
const denied = { ok: false, error: { code: 'DENIED', message: '您无权使用' } } as const

const granted = (state: CounselCase['grant']['state'], may: CounselCase['may']): CounselCase => ({
  ...rightsDetail(),
  applicant: { name: '李强', unitName: '城南派出所' },
  grant: { id: 'g1', name: '周正', firm: '明理律师事务所', state, until: '2026-12-20T04:00:00Z' },
  may,
})

let phone: FakePhone
beforeEach(() => {
  phone = officersPhone()
  phone.answers['rights.lawyers'] = () => ({ ok: true, data: [zhou, ou] })
})
afterEach(closePages)

describe('the directory', () => {
  test('says of each the firm, the years, how much there is to do and how soon it is answered', async () => {
    const page = openLawyers({ case: 'r1' })
    await until(() => page.data.lawyers)
    expect(page.data.lawyers).toMatchObject([
      { name: '周正', initial: '周', years: '执业 18 年', load: '在办 2 件', answers: '通常 5 小时内接受' },
      { name: '欧阳思远', initial: '欧', load: '目前没有在办', answers: '' },
    ])
    page.open?.({ currentTarget: { dataset: { id: 'l2' } } })
    page.askAny?.()
    expect(phone.wentTo).toEqual([
      '/officer/rights/lawyers/lawyer?id=l2&case=r1',
      '/officer/rights/act/act?id=r1&move=askLawyer',
    ])
  })

  test('one of it is asked for in an application', async () => {
    const page = openLawyer({ id: 'l1', case: 'r1' })
    await until(() => page.data.lawyer)
    page.ask?.()
    const about = encodeURIComponent('希望的律师：周正（明理律师事务所）')
    expect(phone.wentTo).toEqual([`/officer/rights/act/act?id=r1&move=askLawyer&lawyer=l1&about=${about}`])
  })

  test('one that is in it no longer is said to be gone', async () => {
    const page = openLawyer({ id: 'l9' })
    await until(() => page.data.gone)
    expect(page.data.lawyer).toBeNull()
  })

  test('is refused to whoever is no officer', async () => {
    phone.answers['rights.lawyers'] = () => denied
    const [list, one] = [openLawyers(), openLawyer({ id: 'l1' })]
    await until(() => list.data.denied && one.data.denied)
    phone.answers['rights.lawyers'] = () => ({ ok: true, data: [] })
    await list.retry?.()
    expect(list.data).toMatchObject({ denied: false, lawyers: [] })
  })
})

const write = (page: OpenPage, values: Record<string, string>) => {
  for (const [name, value] of Object.entries(values)) page.answer?.({ detail: { name, value } })
}

describe('a lawyer', () => {
  test('is bound by code and licence, and comes to the cases', async () => {
    phone.answers['rights.counsel.bind'] = () => ({ ok: true, data: zhou })
    const page = openBind()
    write(page, { code: 'ABCD2345', licence })
    await Promise.all([page.bind?.(), page.bind?.()])
    expect(inputsOf(phone, 'rights.counsel.bind')).toEqual([{ code: 'ABCD2345', licence }])
    expect(phone.wentTo).toEqual(['/officer/rights/counsel/mine/mine'])
    expect(phone.storage.size).toBe(0)
  })

  test('is told what is wrong with what was typed, and what the cloud says', async () => {
    const page = openBind()
    write(page, { code: 'ABCD2345', licence: '123' })
    await page.bind?.()
    expect(page.data.problems).toEqual({ licence: '执业证号至少 17 个字，现在 3 个字' })
    phone.answers['rights.counsel.bind'] = () => ({
      ok: false,
      error: { code: 'NOT_FOUND', message: '邀请码或执业证号不对' },
    })
    write(page, { licence })
    await page.bind?.()
    expect(page.data).toMatchObject({ failure: '邀请码或执业证号不对', sending: false })
  })

  test('who is not bound yet is led there', async () => {
    phone.answers['rights.counsel.mine'] = () => denied
    const page = openGranted()
    await until(() => page.data.denied)
    page.bind?.()
    expect(phone.wentTo).toEqual(['/officer/rights/counsel/bind/bind'])
  })

  test('sees before the promise only who asks, and after it what was written', async () => {
    phone.answers['rights.counsel.detail'] = () => ({ ok: true, data: granted('OFFERED', ['promise', 'declineCase']) })
    const page = openCase({ id: 'r1' })
    await until(() => page.data.granted)
    expect(page.data).toMatchObject({
      open: false,
      facts: [],
      first: { label: '签署保密承诺，接受指派' },
      others: [{ label: '不能接受指派' }],
      promise: '对查阅的内容保密，只用于本案；期限届满或者收回指派后不再查阅。',
    })
    phone.answers['rights.counsel.detail'] = () => ({ ok: true, data: granted('PROMISED', ['counsel']) })
    await page.load?.()
    expect(page.data).toMatchObject({ open: true, first: { label: '提交法律意见' }, others: [] })
    expect(page.data.facts).not.toEqual([])
  })

  test('who may look no longer has it no longer on the screen; without a network it stays', async () => {
    phone.answers['rights.counsel.detail'] = () => ({ ok: true, data: granted('PROMISED', ['counsel']) })
    const page = openCase({ id: 'r1' })
    await until(() => page.data.granted)
    phone.offline = true
    await page.load?.()
    expect(page.data.granted).not.toBeNull()
    phone.offline = false
    phone.answers['rights.counsel.detail'] = () => ({ ok: false, error: { code: 'NOT_FOUND', message: '没有找到' } })
    await page.load?.()
    expect(page.data).toMatchObject({ granted: null, failure: '没有找到' })
  })

  test('promises only after the question, and hands in an opinion with files of the own area', async () => {
    phone.answers['rights.counsel.detail'] = () => ({ ok: true, data: granted('PROMISED', ['promise', 'counsel']) })
    phone.answers['rights.counsel.act'] = () => ({ ok: true, data: granted('PROMISED', []) })
    phone.answers['rights.counsel.ticket'] = () => ({ ok: true, data: { id: 't1', cloudPath: 'uploads/1' } })
    phone.answers['rights.counsel.attach'] = () => ({
      ok: true,
      data: { id: 'a1', kind: 'image', name: '图片1', bytes: 1000, sm3: '' },
    })
    const promise = openAct({ id: 'r1', move: 'promise' })
    phone.confirms = [false]
    await promise.send?.()
    expect(inputsOf(phone, 'rights.counsel.act')).toEqual([])
    await promise.send?.()
    phone.chosen = [{ tempFilePath: 'http://tmp/1.jpg', size: 1000, fileType: 'image' }]
    const opinion = openAct({ id: 'r1', move: 'counsel' })
    opinion.answer?.({ detail: { name: 'words', value: '构成妨害公务，应当依法追究' } })
    await opinion.chooseFiles?.({ detail: { source: 'album' } })
    await until(() => phone.uploads.length)
    phone.uploads[0]?.succeed()
    await until(() => (opinion.data.files as { state: string }[])[0]?.state === 'done')
    await opinion.send?.()
    expect(inputsOf(phone, 'rights.counsel.act')).toEqual([
      { id: 'r1', move: 'promise' },
      { id: 'r1', move: 'counsel', words: '构成妨害公务，应当依法追究', evidence: ['a1'] },
    ])
  })
})
