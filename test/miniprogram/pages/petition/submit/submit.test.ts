import {
  aboutComplaint,
  agree,
  fill,
  filledForm,
  obligingPhone,
  openForm,
  picture,
  storedOn,
  story,
  submissionsFrom,
} from '../../../support/complaint-form'
import { closePages } from '../../../support/fake-page'
import type { FakePhone } from '../../../support/fake-phone'

let phone: FakePhone

beforeEach(() => {
  phone = obligingPhone()
})
afterEach(closePages)

describe('submitting', () => {
  test('sends the draft with its key, goes to the receipt and leaves no draft', async () => {
    const page = filledForm()
    await page.submit?.()
    const [sent] = submissionsFrom(phone)
    expect(sent).toEqual({
      draft: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      kind: 'COMPLAINT',
      happening: 'PAST',
      category: 'INACTION',
      subject: '报警后无人到场',
      details: story,
      signing: 'NAMED',
      name: '王芳',
      phone: '13800000001',
      agreed: ['story', 'identity'],
    })
    expect(phone.wentTo).toEqual([
      '/pages/petition/receipt/receipt?id=p1&number=TS20261124-583921&kind=COMPLAINT&dueAt=2026-12-09T15%3A59%3A59.999Z&signing=NAMED',
    ])
    page.onUnload?.()
    expect(storedOn(phone)).toBeUndefined()
  })

  test('after a lost answer the same key is sent again', async () => {
    const page = filledForm()
    phone.offline = true
    await page.submit?.()
    expect(storedOn(phone)?.values.subject).toBe('报警后无人到场')
    phone.offline = false
    page.onUnload?.()
    await openForm().submit?.()
    const [first, second] = submissionsFrom(phone)
    expect(second?.draft).toBe(first?.draft)
  })

  test('an anonymous petition carries no name and no phone, and the fields are gone', async () => {
    const page = filledForm()
    fill(page, { signing: 'ANONYMOUS' })
    expect(page.data.asked).toMatchObject({ name: false, phone: false })
    await page.submit?.()
    expect(submissionsFrom(phone)[0]).not.toHaveProperty('name')
    expect(submissionsFrom(phone)[0]).not.toHaveProperty('phone')
  })

  it.each<[string, () => void]>([
    ['done', () => undefined],
    ['no network', () => (phone.offline = true)],
    [
      'refused with a sentence',
      () => {
        phone.answers['petition.submit'] = () => ({ ok: false, error: { code: 'CONFLICT', message: '请稍后再试' } })
      },
    ],
    [
      'refused at a field',
      () => {
        const fields = { phone: '这个号码无法接通' }
        phone.answers['petition.submit'] = () => ({ ok: false, error: { code: 'INVALID', message: '', fields } })
      },
    ],
    ['thrown', () => (phone.answers['petition.submit'] = () => Promise.reject(new Error('fail')))],
  ])('the button stops sending: %s', async (_, prepare) => {
    prepare()
    const page = filledForm()
    const sent = page.submit?.()
    expect(page.data.sending).toBe(true)
    await sent
    expect(page.data.sending).toBe(false)
  })

  test('a second press while it is sending does nothing', async () => {
    const page = filledForm()
    await Promise.all([page.submit?.(), page.submit?.()])
    expect(submissionsFrom(phone)).toHaveLength(1)
  })
})

describe('the number that WeChat knows', () => {
  test('is filled in when its holder agrees, and may be changed', async () => {
    phone.answers['people.number'] = () => ({ ok: true, data: { phone: '13800000009' } })
    const page = filledForm({ phone: '12' })
    await page.submit?.()
    await page.takeNumber?.({ detail: { code: 'c1' } })
    expect(page.data).toMatchObject({ values: { phone: '13800000009' }, problems: { phone: '' }, numbering: false })
    fill(page, { phone: '13800000008' })
    expect(page.data.values).toMatchObject({ phone: '13800000008' })
  })

  test('is not asked for when its holder declines, and a failure is said', async () => {
    const page = filledForm()
    await page.takeNumber?.({ detail: {} })
    expect(phone.calls.some(({ action }) => action === 'people.number')).toBe(false)
    await page.takeNumber?.({ detail: { code: 'c1' } })
    expect(phone.toasts).toEqual(['没有连上网络，您的内容都还在，请稍后再试'])
    expect(page.data).toMatchObject({ values: { phone: '13800000001' }, numbering: false })
  })
})

describe('what is wrong', () => {
  test('stands at its field, and the first is scrolled to', async () => {
    const page = filledForm({ details: '太短', phone: '12' })
    await page.submit?.()
    expect(page.data.problems).toEqual({
      details: '情况说明至少 10 个字，现在 2 个字',
      phone: '请填写 11 位手机号，或带区号的固定电话',
    })
    expect(phone.scrolledTo).toEqual(['#field-details'])
    expect(submissionsFrom(phone)).toEqual([])
  })

  test('goes away when the field is written anew', async () => {
    const page = filledForm({ phone: '12' })
    await page.submit?.()
    fill(page, { phone: '138' })
    expect(page.data.problems).toEqual({ phone: '' })
  })

  test('is shown at its field when the cloud says so', async () => {
    const fields = { phone: '这个号码无法接通' }
    phone.answers['petition.submit'] = () => ({ ok: false, error: { code: 'INVALID', message: '', fields } })
    const page = filledForm()
    await page.submit?.()
    expect(page.data.problems).toEqual(fields)
    expect(phone.scrolledTo).toEqual(['#field-phone'])
  })

  test('the bar names what is still missing', () => {
    const page = openForm()
    expect(page.data.missing).toBe(
      '还要填写：是否正在发生、主题、情况说明、反映的问题、姓名、联系电话；还要同意：您写的内容、姓名和电话',
    )
    fill(page, { ...aboutComplaint, subject: '报警后无人到场', signing: 'ANONYMOUS' })
    expect(page.data.missing).toBe('还要填写：情况说明；还要同意：您写的内容')
    agree(page)
    expect(page.data.missing).toBe('还要填写：情况说明')
  })

  test('a file that is still on its way holds the submission back', async () => {
    phone.chosen = [picture]
    const page = filledForm()
    await page.chooseFiles?.({ detail: { source: 'album' } })
    await page.submit?.()
    expect(page.data.problems).toMatchObject({ evidence: '还有 1 个文件没有传完，请等待、重试或移除' })
    expect(submissionsFrom(phone)).toEqual([])
  })
})
