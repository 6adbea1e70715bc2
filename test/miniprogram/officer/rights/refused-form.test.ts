import { closePages, until, type OpenPage } from '../../support/fake-page'
import type { FakePhone } from '../../support/fake-phone'
import {
  begun,
  keptDrafts,
  keptForm,
  leftOffline,
  online,
  parcels,
  refusing,
  takingPhone,
  written,
} from '../../support/handing'
import type { Reply } from '../../../../miniprogram/contract/replies'
import { inputsOf, rightsDetail } from '../../support/rights'

let phone: FakePhone
let program: ReturnType<typeof begun>
beforeEach(() => {
  phone = takingPhone()
  program = begun()
})
afterEach(closePages)

/** Refused in the background, and opened from the list. */
async function refused(answer: () => Reply<never>): Promise<OpenPage> {
  await leftOffline(phone, program.openApply())
  online(phone)
  phone.answers['rights.apply'] = answer
  program = begun()
  program.openMine()
  await until(() => keptForm(phone)?.state === 'refused')
  return program.openApply({ draft: keptForm(phone)?.group ?? '' })
}

describe('a form that the cloud refuses when it comes', () => {
  const fields = { happenedAt: '发生时间不能晚于现在' }

  test('is a form again, with what was written and what is wrong at its field', async () => {
    const page = await refused(refusing({ code: 'INVALID', message: '', fields }))
    expect(page.data).toMatchObject({ waiting: null, values: written, problems: fields, wrong: true })
    phone.answers['rights.apply'] = () => ({ ok: true, data: rightsDetail() })
    page.answer?.({ detail: { name: 'happenedAt', value: '2026-11-24T14:00:00.000Z' } })
    await page.submit?.()
    expect(inputsOf(phone, 'rights.apply').at(-1)).toMatchObject({ happenedAt: '2026-11-24T14:00:00.000Z' })
    expect(page.data.taken).toMatchObject({ id: 'r1' })
    expect([parcels(phone), keptDrafts(phone)]).toEqual([[], []])
  })

  test('becomes one before the eyes of who waits for it', async () => {
    const page = await leftOffline(phone, program.openApply())
    online(phone)
    phone.answers['rights.apply'] = refusing({ code: 'INVALID', message: '', fields })
    page.onShow?.()
    await until(() => page.data.wrong)
    expect(page.data).toMatchObject({ waiting: null, values: written, problems: fields })
  })

  test('keeps what is changed in it over the end of the program, and goes once when it is left again', async () => {
    const page = await refused(refusing({ code: 'INVALID', message: '', fields }))
    page.answer?.({ detail: { name: 'subject', value: '处警时被推倒' } })
    const draft = keptForm(phone)?.group ?? ''
    program = begun()
    phone.offline = true
    const again = program.openApply({ draft })
    expect(again.data.values).toMatchObject({ subject: '处警时被推倒' })
    await again.submit?.()
    expect(parcels(phone).flatMap(({ action, name }) => (action === 'rights.apply' ? [name] : []))).toEqual([
      '处警时被推倒',
    ])
    expect(keptDrafts(phone)).toEqual([])
  })

  test('says in the cloud’s words that it is there already, and goes when its holder clears it', async () => {
    const words = '这份申请之前已经提交成功，编号 WQ1，后来的修改没有包含在内。请到“我的维权”里查看'
    const page = await refused(refusing({ code: 'CONFLICT', message: words }))
    expect(phone.modals).toMatchObject([{ content: words }])
    expect(page.data.values).toMatchObject(written)
    await page.clear?.()
    expect(keptForm(phone)).toBe(undefined)
    expect(program.openMine().data.waiting).toEqual([])
  })

  test('of somebody who is no officer any more leads to being known as one', async () => {
    const page = await refused(refusing({ code: 'DENIED', message: '您无权使用' }))
    expect(page.data).toMatchObject({ denied: true, values: written })
  })
})
