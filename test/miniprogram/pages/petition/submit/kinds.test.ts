import {
  agree,
  aboutComplaint,
  fill,
  filledForm,
  obligingPhone,
  openForm,
  picture,
  story,
  submissionsFrom,
} from '../../../support/complaint-form'
import { closePages, until, type OpenPage } from '../../../support/fake-page'
import type { FakePhone } from '../../../support/fake-phone'

let phone: FakePhone
beforeEach(() => {
  phone = obligingPhone()
})
afterEach(closePages)

const askedOf = ({ data }: OpenPage) =>
  Object.entries(data.asked as Record<string, boolean>)
    .filter(([, asked]) => asked)
    .map(([name]) => name)
const consents = ({ data }: OpenPage) => (data.consents as { name: string }[]).map(({ name }) => name)

describe('the form', () => {
  it.each([
    ['COMPLAINT', 'happening subject details category unit officer happenedAt place evidence signing name phone'],
    ['SUGGESTION', 'subject details unit evidence signing name phone'],
    ['PRAISE', 'subject details unit officer happenedAt place evidence signing name phone'],
    ['TIP', 'happening subject details happenedAt place evidence signing name phone'],
  ] as const)('of a %s asks', (kind, names) => {
    expect(askedOf(openForm(kind)).join(' ')).toBe(names)
  })

  it.each([
    ['COMPLAINT', aboutComplaint],
    ['SUGGESTION', {}],
    ['PRAISE', { officer: '李某' }],
    ['TIP', { happening: 'NOW' }],
  ] as const)('of a %s is sent when it is filled in', async (kind, about) => {
    const page = openForm(kind)
    fill(page, { ...about, subject: '一件事', details: story, signing: 'ANONYMOUS' })
    agree(page)
    await page.submit?.()
    expect(page.data.problems).toEqual({})
    expect(submissionsFrom(phone)).toMatchObject([{ kind, ...about }])
  })

  test('speaks of its kind in its hints', () => {
    expect(openForm('PRAISE').data.fields).toMatchObject({ subject: { hint: '例如：民警冒雨帮我找回走失的老人' } })
  })

  test('of an unknown kind is a complaint', () => {
    expect(openForm('GOSSIP' as never).data.fields).toMatchObject({ subject: { hint: '例如：报警后一直没有人来' } })
  })

  test('calls 110 for what is happening now', () => {
    openForm('TIP').callPolice?.()
    expect(phone.called).toEqual(['110'])
  })
})

describe('consent', () => {
  test('is asked for what is there, each kind of data by itself', async () => {
    phone.chosen = [picture]
    const page = openForm()
    expect(consents(page)).toEqual(['story', 'identity'])
    fill(page, { signing: 'ANONYMOUS', place: { name: '城南派出所' } })
    await page.chooseFiles?.({ detail: { source: 'album' } })
    await until(() => consents(page).includes('media'))
    expect(consents(page)).toEqual(['story', 'media', 'place'])
  })

  test('must be given before anything is sent', async () => {
    const page = filledForm()
    agree(page, false)
    await page.submit?.()
    expect(page.data.problems).toEqual({ consent: '请先看一看，再勾选同意' })
    expect(phone.scrolledTo).toEqual(['#field-consent'])
    expect(submissionsFrom(phone)).toEqual([])
    agree(page)
    await page.submit?.()
    expect(submissionsFrom(phone)).toHaveLength(1)
  })

  test('is asked for anew when another kind of data comes to it, and stands when one goes', () => {
    const page = filledForm()
    fill(page, { place: { name: '城南派出所' } })
    expect(page.data).toMatchObject({ agreed: false, missing: '勾选同意' })
    fill(page, { place: undefined })
    expect(page.data.agreed).toBe(true)
  })

  test('is sent for what is there, and for nothing that went', async () => {
    const page = filledForm({ place: { name: '城南派出所' } })
    fill(page, { place: undefined, signing: 'ANONYMOUS' })
    await page.submit?.()
    expect(submissionsFrom(phone)).toMatchObject([{ agreed: ['story'] }])
  })
})
