import { openDraft } from '../../../support/phone-modules'
import {
  fill,
  filledForm,
  obligingPhone,
  openForm,
  picture,
  storedOn,
  story,
  turn,
} from '../../../support/complaint-form'
import { closePages, until } from '../../../support/fake-page'
import type { FakePhone } from '../../../support/fake-phone'

let phone: FakePhone

beforeEach(() => {
  phone = obligingPhone()
})
afterEach(closePages)

describe('the draft', () => {
  test('survives the page and the program being closed, with its key', () => {
    const page = filledForm()
    page.onUnload?.()
    const again = openForm()
    expect(again.data.values).toMatchObject({ subject: '报警后无人到场', details: story, name: '王芳' })
    expect(openDraft('COMPLAINT').key).toBe(storedOn(phone)?.key)
  })

  test('keeps a copy of a chosen picture and what was attached', async () => {
    phone.chosen = [picture]
    const page = filledForm()
    await page.chooseFiles?.({ detail: { source: 'album' } })
    await until(() => phone.uploads.length)
    phone.uploads[0]?.succeed()
    await until(() => storedOn(phone)?.files[0]?.attached)
    page.onUnload?.()
    const [file] = openDraft('COMPLAINT').files
    expect(file).toMatchObject({ name: '图片1', state: 'done', attached: 'a1' })
    expect(phone.kept).toContain(file?.path)
  })

  test('an upload that was cut off goes on when the page opens again', async () => {
    phone.chosen = [picture]
    const page = filledForm()
    await page.chooseFiles?.({ detail: { source: 'album' } })
    await until(() => phone.uploads.length)
    page.onUnload?.()
    expect(phone.uploads[0]?.stopped).toBe(true)
    openForm()
    await until(() => phone.uploads.length === 2)
    expect(phone.uploads[1]?.filePath).toBe(phone.uploads[0]?.filePath)
  })

  test('an untouched form leaves nothing on the phone', () => {
    openForm().onUnload?.()
    expect(storedOn(phone)).toBeUndefined()
  })

  test('there is one of each kind', () => {
    fill(openForm('PRAISE'), { subject: '谢谢民警' })
    closePages()
    expect(openForm('COMPLAINT').data.values).toEqual({ signing: 'NAMED' })
    expect(openForm('PRAISE').data.values).toMatchObject({ subject: '谢谢民警' })
  })

  test('keeps what was agreed to, and what was not', () => {
    const page = filledForm()
    turn(page, 'identity', false)
    page.onUnload?.()
    const { consents, missing } = openForm().data
    expect(consents).toMatchObject([
      { name: 'story', agreed: true },
      { name: 'identity', agreed: false },
    ])
    expect(missing).toBe('还要同意：姓名和电话')
  })

  test('is emptied only after asking', async () => {
    const page = filledForm()
    page.save?.()
    phone.confirms = [false, true]
    await page.clear?.()
    expect(storedOn(phone)?.values.subject).toBe('报警后无人到场')
    const key = storedOn(phone)?.key
    await page.clear?.()
    expect(storedOn(phone)).toBeUndefined()
    expect(page.data.values).toEqual({ signing: 'NAMED' })
    fill(page, { subject: '另一件事' })
    page.save?.()
    expect(storedOn(phone)?.key).not.toBe(key)
  })
})
