import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import type { FakePhone } from '../../support/fake-phone'
import { inputsOf, officersPhone, rightsDetail } from '../../support/rights'

type Opening = ReturnType<typeof pageIn>
let openApply: Opening
let openClaim: Opening

const details = '昨晚十点处警时被当事人用酒瓶划伤左臂。'
const happenedAt = '2026-11-25T14:00:00.000Z'
const photo = { tempFilePath: 'http://tmp/1.jpg', size: 1000, fileType: 'image' }

let phone: FakePhone
beforeEach(() => {
  phone = officersPhone()
  phone.answers['rights.apply'] = () => ({ ok: true, data: rightsDetail() })
  jest.resetModules()
  openApply = pageIn(() => require('../../../../miniprogram/officer/rights/apply/apply') as unknown)
  openClaim = pageIn(() => require('../../../../miniprogram/officer/rights/claim/claim') as unknown)
})
afterEach(closePages)

function fill(page: OpenPage, values: Record<string, unknown> = {}): OpenPage {
  page.chooseKind?.({ currentTarget: { dataset: { value: 'VIOLENT_ATTACK' } } })
  const all = { subject: '处警时被殴打', details, happenedAt, ...values }
  for (const [name, value] of Object.entries(all)) page.answer?.({ detail: { name, value } })
  return page
}
const sent = () => inputsOf(phone, 'rights.apply')
const stored = () => [...phone.storage.keys()].filter((key) => key.startsWith('draft:'))

describe('the form', () => {
  test('shows who asks, as the cloud knows it, and nothing of it may be typed', async () => {
    const page = openApply()
    await until(() => page.data.officer)
    expect(page.data.officer).toMatchObject({ name: '李强', number: '012345', unitName: '城南派出所' })
    expect(Object.keys(page.data.fields as object)).not.toContain('name')
  })

  test('names what is missing until nothing is', () => {
    const page = openApply()
    expect(page.data.missing).toBe('还要填写：侵害情形、主题、维权内容、发生时间')
    expect(fill(page).data.missing).toBe('')
  })

  test('sends the draft under its key, once, and shows what comes next', async () => {
    const page = fill(openApply(), { injuries: '左臂划伤' })
    await Promise.all([page.submit?.(), page.submit?.()])
    expect(sent()).toEqual([
      {
        draft: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        kind: 'VIOLENT_ATTACK',
        subject: '处警时被殴打',
        details,
        happenedAt,
        injuries: '左臂划伤',
        interest: 'NONE',
      },
    ])
    expect(page.data.taken).toMatchObject({
      number: 'WQ20261126-102030',
      promised: expect.stringMatching(/^最迟 .+ 前作出决定并答复$/) as string,
      next: '所在单位写明核实意见，不能拒绝',
    })
    expect(stored()).toEqual([])
  })

  test('is on the phone as it was left, and goes again under the same key after it failed', async () => {
    phone.answers['rights.apply'] = () => ({ ok: false, error: { code: 'INTERNAL', message: '系统出了问题' } })
    const page = fill(openApply())
    await page.submit?.()
    expect(phone.modals.at(-1)).toMatchObject({ title: '还没有提交成功', content: '系统出了问题' })
    expect(page.data.sending).toBe(false)
    closePages()
    const again = openApply()
    expect(again.data.values).toMatchObject({ subject: '处警时被殴打' })
    await again.submit?.()
    expect([sent().length, new Set(sent().map(({ draft }) => draft)).size]).toEqual([2, 1])
  })

  test('says at its field what is wrong, by itself and by the cloud', async () => {
    const page = fill(openApply(), { details: '太短' })
    await page.submit?.()
    expect(page.data).toMatchObject({ wrong: true, problems: { details: '维权内容至少 10 个字，现在 2 个字' } })
    expect(phone.scrolledTo).toEqual(['#field-details'])
    fill(page)
    expect(page.data.wrong).toBe(false)
    const fields = { evidence: '有文件已失效，请删除后重新添加' }
    phone.answers['rights.apply'] = () => ({ ok: false, error: { code: 'INVALID', message: '', fields } })
    await page.submit?.()
    expect(page.data).toMatchObject({ problems: fields, taken: null })
  })

  test('waits for its files, which go to the area of protection', async () => {
    phone.chosen = [photo]
    const page = fill(openApply())
    await page.chooseFiles?.({ detail: { source: 'album' } })
    await until(() => phone.uploads.length)
    await page.submit?.()
    expect(page.data.problems).toEqual({ evidence: '还有 1 个文件没有传完，请等待、重试或移除' })
    phone.uploads[0]?.succeed()
    await until(() => (page.data.files as { state: string }[])[0]?.state === 'done')
    await page.submit?.()
    expect(sent()).toMatchObject([{ evidence: ['a-t1'] }])
    expect(phone.kept.size).toBe(0)
  })

  test('is cleared with its files, only after asking', async () => {
    const page = fill(openApply())
    phone.confirms = [false, true]
    await page.clear?.()
    expect(page.data.touched).toBe(true)
    await page.clear?.()
    expect([page.data.touched, stored()]).toEqual([false, []])
  })

  test('of somebody who is no officer leads to being known as one', async () => {
    phone.answers['people.me'] = () => ({ ok: true, data: {} })
    const page = openApply()
    await until(() => page.data.denied)
    page.identify?.()
    expect(phone.wentTo).toEqual(['/officer/bind/bind'])
  })

  test('whose right ended while it was written keeps what was written', async () => {
    phone.answers['rights.apply'] = () => ({ ok: false, error: { code: 'DENIED', message: '' } })
    const page = fill(openApply())
    await page.submit?.()
    expect([page.data.denied, stored().length]).toEqual([true, 1])
  })
})

describe('what was tapped before', () => {
  test('is filled in under its own key, with its time and place, and is no open claim afterwards', async () => {
    phone.position = { latitude: 27.8, longitude: 113.1, accuracy: 12 }
    const claim = openClaim()
    await claim.claim?.()
    const key = String(claim.data.key)
    const page = openApply({ draft: key })
    expect(page.data.values).toMatchObject({ place: { name: '手机定位（误差约 12 米）' } })
    page.chooseKind?.({ currentTarget: { dataset: { value: 'VEHICLE' } } })
    for (const [name, value] of [
      ['subject', '被车辆拖拽'],
      ['details', details],
    ] as const)
      page.answer?.({ detail: { name, value } })
    await page.submit?.()
    expect(sent()).toMatchObject([{ draft: key, kind: 'VEHICLE' }])
    expect([openClaim().data.key, phone.storage.has('outbox')]).toEqual(['', false])
    // The page below it does not offer the same again.
    claim.onShow?.()
    expect(claim.data.key).toBe('')
  })

  test('opened from the record is the same draft', async () => {
    const claim = openClaim()
    await claim.claim?.()
    const key = String(claim.data.key)
    fill(openApply({ draft: key }))
    const page = openApply({ claim: 'r1' })
    expect(page.data.values).toMatchObject({ subject: '处警时被殴打' })
    await page.submit?.()
    expect(sent()).toMatchObject([{ draft: key }])
    expect(sent()[0]).not.toHaveProperty('claim')
  })

  test('is a draft of its own beside a new application', async () => {
    const claim = openClaim()
    await claim.claim?.()
    fill(openApply({ draft: String(claim.data.key) }))
    expect(openApply().data.values).toEqual({ interest: 'NONE' })
    fill(openApply({ claim: 'r9' }), { subject: '另一件' })
    expect(openApply({ draft: String(claim.data.key) }).data.values).toMatchObject({ subject: '处警时被殴打' })
  })

  test('on another phone is named by its record', async () => {
    const page = fill(openApply({ claim: 'r9' }))
    await page.submit?.()
    expect(sent()).toMatchObject([{ claim: 'r9' }])
  })

  test('keeps sending its files after it became an application', async () => {
    const claim = openClaim()
    await claim.claim?.()
    phone.chosen = [photo]
    const taken = claim.takePhoto?.()
    await until(() => phone.uploads.length)
    await fill(openApply({ draft: String(claim.data.key) })).submit?.()
    phone.uploads[0]?.succeed()
    await taken
    expect(inputsOf(phone, 'rights.add')).toMatchObject([{ id: 'r1', evidence: ['a-t1'] }])
    expect([phone.kept.size, phone.storage.has('outbox')]).toEqual([0, false])
  })
})
