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
  turn,
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
const unticked = '还有没勾选的，请看过用途后逐项勾选'
const ticked = ({ data }: OpenPage) =>
  (data.consents as { name: string; agreed: boolean }[]).filter(({ agreed }) => agreed).map(({ name }) => name)
const consents = ({ data }: OpenPage) => (data.consents as { name: string }[]).map(({ name }) => name)

describe('the form', () => {
  it.each([
    ['COMPLAINT', 'happening subject details category unit officer happenedAt place evidence signing name phone'],
    ['SUGGESTION', 'subject details unit evidence signing name phone'],
    ['PRAISE', 'subject details unit officer happenedAt place evidence signing name phone'],
    ['TIP', 'happening subject details unit officer happenedAt place evidence signing name phone'],
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

  test('is given to each kind of data by itself, and all of it before anything is sent', async () => {
    const page = openForm()
    fill(page, { ...aboutComplaint, subject: '一件事', details: story, name: '王芳', phone: '13800000001' })
    expect(ticked(page)).toEqual([])
    turn(page, 'identity')
    expect(ticked(page)).toEqual(['identity'])
    await page.submit?.()
    expect(page.data).toMatchObject({ missing: '还要同意：您写的内容', problems: { consent: unticked } })
    expect(phone.scrolledTo).toEqual(['#field-consent'])
    expect(submissionsFrom(phone)).toEqual([])
    turn(page, 'story')
    expect(page.data).toMatchObject({ missing: '', problems: { consent: '' }, wrong: false })
    await page.submit?.()
    expect(submissionsFrom(phone)).toMatchObject([{ agreed: ['story', 'identity'] }])
  })

  test('can be taken back', async () => {
    const page = filledForm()
    turn(page, 'story', false)
    expect(page.data.missing).toBe('还要同意：您写的内容')
    await page.submit?.()
    expect(submissionsFrom(phone)).toEqual([])
  })

  test('is asked for anew when another kind of data comes to it, and stands when one goes', () => {
    const page = filledForm()
    fill(page, { place: { name: '城南派出所' } })
    expect(page.data.missing).toBe('还要同意：发生地点')
    expect(ticked(page)).toEqual(['story', 'identity'])
    fill(page, { place: undefined })
    expect(page.data.missing).toBe('')
  })

  test('is not given any more to what went and comes back', () => {
    const page = filledForm()
    fill(page, { signing: 'ANONYMOUS' })
    fill(page, { signing: 'NAMED' })
    expect(ticked(page)).toEqual(['story'])
  })

  test('is no problem any more once what was not agreed to is gone', async () => {
    const page = filledForm({ subject: '' })
    turn(page, 'identity', false)
    await page.submit?.()
    fill(page, { signing: 'ANONYMOUS' })
    expect(page.data).toMatchObject({ problems: { consent: '' }, wrong: true })
    fill(page, { subject: '一件事' })
    expect(page.data).toMatchObject({ missing: '', wrong: false })
  })

  test('is sent for what is there, and for nothing that went', async () => {
    const page = filledForm({ place: { name: '城南派出所' } })
    fill(page, { place: undefined, signing: 'ANONYMOUS' })
    await page.submit?.()
    expect(submissionsFrom(phone)).toMatchObject([{ agreed: ['story'] }])
  })
})
