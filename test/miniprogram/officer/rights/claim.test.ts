import type { Parcel } from '../../../../miniprogram/services/outbox/parcel'
import { closePages, pageIn, until, type OpenPage } from '../../support/fake-page'
import type { FakePhone } from '../../support/fake-phone'
import { inputsOf, officersPhone } from '../../support/rights'

type Opening = ReturnType<typeof pageIn>
let openClaim: Opening
let openApply: Opening

const photo = { tempFilePath: 'http://tmp/1.jpg', size: 1000, fileType: 'image' }
const here = { latitude: 27.8, longitude: 113.1, accuracy: 12.4 }

let phone: FakePhone
beforeEach(() => {
  phone = officersPhone()
  // Every test is a program of its own: what an earlier one left on its way is not on this one's.
  jest.resetModules()
  openApply = pageIn(() => require('../../../../miniprogram/officer/rights/apply/apply') as unknown)
  openClaim = pageIn(() => require('../../../../miniprogram/officer/rights/claim/claim') as unknown)
})
afterEach(() => {
  jest.useRealTimers()
  closePages()
})

const stored = () => (phone.storage.get('outbox') ?? []) as Parcel[]
const rows = ({ data }: OpenPage) => data.rows as { name: string; state: string; words: string }[]

/** A page on which the button was pressed, and whose claim has arrived or found no network. */
async function claimed(): Promise<OpenPage> {
  const page = openClaim()
  await page.claim?.()
  return page
}

describe('one tap', () => {
  test('sends when it was and where, and shows the number', async () => {
    phone.position = here
    const page = await claimed()
    const [claim = {}] = inputsOf(phone, 'rights.claim')
    expect(claim).toEqual({
      draft: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      at: stored()[0]?.at,
      place: { name: '手机定位（误差约 12 米）', latitude: 27.8, longitude: 113.1 },
    })
    expect(page.data).toMatchObject({ state: 'arrived', number: 'WQ20261126-102030', unreached: false })
  })

  test('goes without a place where it is refused', async () => {
    await claimed()
    expect(inputsOf(phone, 'rights.claim')[0]).not.toHaveProperty('place')
  })

  test('asks nothing that would cover 110 and the camera; the place is added when its holder says so', async () => {
    phone.position = here
    phone.placeAnswered = false
    phone.offline = true
    const page = await claimed()
    expect([phone.placeAnswered, page.data.asksPlace]).toEqual([false, true])
    expect(stored()[0]?.input).not.toHaveProperty('place')
    await page.addPlace?.()
    expect(phone.toasts).toEqual(['已记下位置'])
    expect([page.data.asksPlace, stored()[0]?.input]).toEqual([
      false,
      expect.objectContaining({ place: { name: '手机定位（误差约 12 米）', latitude: 27.8, longitude: 113.1 } }),
    ])
  })

  test('whose place comes after it has arrived begins the form with it', async () => {
    phone.position = here
    phone.placeAnswered = false
    const page = await claimed()
    expect(page.data.state).toBe('arrived')
    await page.addPlace?.()
    expect(phone.toasts).toEqual(['已记下，补充情况时自动填上'])
    const form = openApply({ draft: page.data.key as string })
    await until(() => form.data.values)
    expect(form.data.values).toMatchObject({ place: { latitude: 27.8 } })
  })

  test('says at once that there is no network, before anything was tried', async () => {
    jest.useFakeTimers()
    phone.position = 'searching'
    phone.offline = true
    const { sendWhenever } = require('../../../../miniprogram/services/outbox/phone-outbox') as {
      sendWhenever: () => void
    }
    sendWhenever()
    const page = openClaim()
    void page.claim?.()
    await jest.advanceTimersByTimeAsync(100)
    expect([phone.calls, page.data.unreached]).toEqual([[], true])
  })

  test('waits three seconds for a place and no longer', async () => {
    jest.useFakeTimers()
    phone.position = 'searching'
    const page = openClaim()
    const pressed = page.claim?.()
    await jest.advanceTimersByTimeAsync(2900)
    expect(inputsOf(phone, 'rights.claim')).toEqual([])
    await jest.advanceTimersByTimeAsync(200)
    await pressed
    expect(inputsOf(phone, 'rights.claim')).toHaveLength(1)
  })

  test('is one record however often it is pressed', async () => {
    const page = openClaim()
    await Promise.all([page.claim?.(), page.claim?.(), page.claim?.()])
    expect(inputsOf(phone, 'rights.claim')).toHaveLength(1)
  })

  test('says without a network that it is kept, and sends itself once when there is one', async () => {
    phone.offline = true
    const page = await claimed()
    expect(page.data).toMatchObject({ state: 'waiting', unreached: true, number: '' })
    phone.offline = false
    phone.chosen = []
    page.onShow?.()
    await until(() => page.data.number)
    const drafts = new Set(inputsOf(phone, 'rights.claim').map(({ draft }) => draft))
    expect([drafts.size, page.data.unreached]).toEqual([1, false])
  })

  test('that is refused stays on the phone with the reason, and can be tried again', async () => {
    phone.answers['rights.claim'] = () => ({ ok: false, error: { code: 'DENIED', message: '您无权使用' } })
    const page = await claimed()
    expect(page.data).toMatchObject({
      state: 'refused',
      problem: '还没有认证，或者认证已经解除。请先认证，再点“再试一次”',
      denied: true,
    })
    page.identify?.()
    expect(phone.wentTo).toEqual(['/officer/bind/bind'])
    const again = officersPhone()
    again.storage = phone.storage
    await page.retry?.()
    expect(page.data).toMatchObject({ state: 'arrived', denied: false })
  })
})

describe('what is captured after it', () => {
  test('is kept before any field was filled in, sent at once and added to the record', async () => {
    const page = await claimed()
    phone.chosen = [photo]
    await Promise.race([page.takePhoto?.(), until(() => phone.uploads.length)])
    expect(phone.asked).toEqual([['image']])
    expect([...phone.kept]).toEqual([stored()[1]?.file?.path])
    phone.uploads[0]?.progress(40)
    expect(rows(page)).toMatchObject([{ name: '图片1', words: '正在发送 40%' }])
    phone.uploads[0]?.succeed()
    await until(() => rows(page)[0]?.state === 'arrived')
    expect(inputsOf(phone, 'rights.add')).toEqual([{ id: 'r1', draft: stored()[1]?.key, evidence: ['a-t1'] }])
    expect(rows(page)[0]?.words).toBe('已送到')
  })

  test('without a network says so, outlives the program, and goes after the claim', async () => {
    phone.offline = true
    phone.chosen = [photo]
    const page = await claimed()
    await page.takePhoto?.()
    expect(rows(page)[0]?.words).toBe('已存在手机里，有网络后自动送出')
    closePages()
    phone.offline = false
    const again = openClaim()
    expect(again.data.key).toBe(page.data.key)
    await until(() => phone.uploads.length)
    phone.uploads[0]?.succeed()
    await until(() => rows(again)[0]?.state === 'arrived')
    expect(inputsOf(phone, 'rights.add')).toMatchObject([{ id: 'r1' }])
  })

  test('that is too large is named before, with the way to shorten it', async () => {
    const page = await claimed()
    phone.chosen = [{ tempFilePath: 'http://tmp/2.mp4', size: 60 * 1024 * 1024, fileType: 'video', duration: 58 }]
    await page.takeVideo?.()
    expect(phone.modals).toEqual([
      { title: '有文件没有加上', content: '视频1（60 MB）超过 50 MB，请截短或降低清晰度后再上传' },
    ])
    expect([rows(page), phone.kept.size]).toEqual([[], 0])
  })

  test('that the cloud refuses says why, and is tried again or removed', async () => {
    const page = await claimed()
    phone.answers['rights.evidence.ticket'] = () => ({
      ok: false,
      error: { code: 'INVALID', message: '图片已经够多了' },
    })
    await page.takeNote?.({ detail: { path: 'http://tmp/1.wav', bytes: 32_000, seconds: 4 } })
    expect(rows(page)).toMatchObject([{ name: '语音1', state: 'refused', words: '图片已经够多了' }])
    const [, { key } = { key: '' }] = stored()
    phone.confirms = [false, true]
    await page.removeFile?.({ detail: { key } })
    expect(rows(page)).toHaveLength(1)
    await page.removeFile?.({ detail: { key } })
    expect([rows(page), phone.kept.size]).toEqual([[], 0])
  })
})

describe('afterwards', () => {
  test('the form opens for the same draft', async () => {
    const page = await claimed()
    page.fillIn?.()
    expect(phone.wentTo).toEqual([`/officer/rights/apply/apply?draft=${String(page.data.key)}`])
  })

  test('another attack is another record, after asking', async () => {
    const page = await claimed()
    phone.confirms = [false, true]
    await page.another?.()
    expect(page.data.key).not.toBe('')
    await page.another?.()
    expect(page.data.key).toBe('')
    await page.claim?.()
    const drafts = inputsOf(phone, 'rights.claim').map(({ draft }) => draft)
    expect(new Set(drafts).size).toBe(2)
  })
})
