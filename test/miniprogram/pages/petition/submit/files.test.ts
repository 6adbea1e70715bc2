import { filledForm, obligingPhone, picture } from '../../../support/complaint-form'
import { closePages } from '../../../support/fake-page'
import type { FakePhone } from '../../../support/fake-phone'

let phone: FakePhone

beforeEach(() => {
  phone = obligingPhone()
})
afterEach(closePages)

describe('files', () => {
  test('too large a one is refused by its name, with the way to shorten it; the others are taken', async () => {
    phone.chosen = [
      picture,
      { tempFilePath: 'http://tmp/2.mp4', size: 63.2 * 1024 * 1024, fileType: 'video', duration: 50 },
    ]
    const page = filledForm()
    await page.chooseFiles?.({ detail: { source: 'album' } })
    expect(phone.modals).toEqual([
      { title: '有文件没有加上', content: '视频1（63.2 MB）超过 50 MB，请截短或降低清晰度后再上传' },
    ])
    expect(page.data.files).toMatchObject([{ name: '图片1' }])
  })

  test('more of a kind than may be handed in are refused by name', async () => {
    const clip = { ...picture, fileType: 'video' }
    phone.chosen = [clip, clip, clip, clip]
    const page = filledForm()
    await page.chooseFiles?.({ detail: { source: 'album' } })
    expect(phone.modals[0]?.content).toBe('视频最多 3 个，视频4没有加上')
  })

  test('a voice note is taken like a file', async () => {
    const page = filledForm()
    await page.takeNote?.({ detail: { path: 'http://tmp/1.wav', bytes: 32_000, seconds: 4 } })
    expect(page.data.files).toMatchObject([{ kind: 'audio', name: '语音1', seconds: 4 }])
  })

  test('one is removed, with its copy, only after asking', async () => {
    phone.chosen = [picture]
    const page = filledForm()
    await page.chooseFiles?.({ detail: { source: 'album' } })
    const [{ key = '' } = {}] = page.data.files as { key?: string }[]
    phone.confirms = [false, true]
    await page.removeFile?.({ detail: { key } })
    expect(page.data.files).toHaveLength(1)
    await page.removeFile?.({ detail: { key } })
    expect(page.data.files).toEqual([])
    expect(phone.kept.size).toBe(0)
  })
})
