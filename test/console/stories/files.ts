import type { Cloud } from '../support/console-page'
import { petitionCase, receipt } from '../support/builders'
import { cloudWith, here, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

const photo = { name: '现场照片.png', mimeType: 'image/png', buffer: Buffer.alloc(2500, 1) }
const chunkBytes = 1000
const stored = { id: 'a1', kind: 'image' as const, name: photo.name, bytes: 2500, sm3: '66c7f0f4'.repeat(8) }

/** A cloud that takes files in pieces of a thousand bytes. */
const taking = (changes: Cloud = {}): Cloud =>
  cloudWith({
    'petition.detail': () => ({ ok: true, data: petitionCase({ status: 'SIGNED', moves: ['report'] }) }),
    'petition.move': () => ({ ok: true, data: petitionCase({ status: 'RESULT_SUBMITTED', moves: [] }) }),
    'petition.desk.ticket': () => ({ ok: true, data: { id: 't1', chunkBytes, have: [] } }),
    'petition.desk.chunk': () => ({ ok: true, data: {} }),
    'petition.desk.attach': () => ({ ok: true, data: stored }),
    ...changes,
  })

async function report(move = '反馈结果') {
  const { page } = here()
  await press(move)
  await page.getByLabel('部分属实').check()
  await page.getByLabel('核查情况').fill('经查，当晚值班民警因处置另一警情未能及时出警。')
}
const choose = (...files: (typeof photo)[]) => here().page.locator('input[type=file]').setInputFiles(files)
const submit = () => here().page.locator('.filling button[type=submit]').click()

describe('files', () => {
  test('go up in pieces and along with the move', async () => {
    await open('/petitions/p1', taking())
    await report()
    await choose(photo)
    await shown('已上传')
    expect(await seriousFindings()).toEqual([])
    await submit()
    await shown('已办理：反馈结果')
    expect(sentTo('petition.desk.ticket')[0]?.input).toEqual({ draft: 'p1', kind: 'image', bytes: 2500 })
    expect(sentTo('petition.desk.chunk').map(({ input }) => input)).toEqual([
      { draft: 'p1', ticket: 't1', place: 0, bytes: 1000 },
      { draft: 'p1', ticket: 't1', place: 1, bytes: 1000 },
      { draft: 'p1', ticket: 't1', place: 2, bytes: 500 },
    ])
    expect(sentTo('petition.desk.attach')[0]?.input).toEqual({ draft: 'p1', ticket: 't1', name: photo.name })
    expect(sentTo('petition.move')[0]?.input).toMatchObject({ move: 'report', evidence: ['a1'] })
  })

  test('go along with the inspectors’ own inquiry too', async () => {
    const own = petitionCase({ status: 'DIRECT', moves: ['conclude'] })
    await open('/petitions/p1', taking({ 'petition.detail': () => ({ ok: true, data: own }) }))
    await report('核查完毕')
    await choose(photo)
    await shown('已上传')
    await submit()
    await shown('已办理：核查完毕')
    expect(sentTo('petition.move')[0]?.input).toMatchObject({ move: 'conclude', evidence: ['a1'] })
  })

  test('of which the network lost a piece have that piece sent again by itself', async () => {
    let lost = 0
    const cloud = taking({
      'petition.desk.chunk': ({ place }) =>
        place === 1 && (lost += 1) < 3 ? refuse('NETWORK', '网络不通') : { ok: true, data: {} },
    })
    await open('/petitions/p1', cloud)
    await report()
    await choose(photo)
    await shown('已上传')
    const places = sentTo('petition.desk.chunk').map(({ input }) => (input as { place: number }).place)
    expect(places).toEqual([0, 1, 1, 1, 2])
    expect(sentTo('petition.desk.ticket')).toHaveLength(1)
  })

  test('that are not handed in yet outlive a look at the list, and closing the page warns of them', async () => {
    const page = await open('/petitions/p1', taking({ 'petition.desk.attach': () => new Promise(() => {}) }))
    await press('反馈结果')
    await choose(photo)
    await shown('正在上传 100%')
    await page.getByRole('link', { name: '信访件' }).click()
    await page.locator('a[data-petition=p1]').click()
    await press('反馈结果')
    await shown(photo.name)
    const warning = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await warning
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    // The page has stayed before the story closes its window: Chromium may die of both at once.
    expect(await page.title()).toContain('掌上e督')
  })

  test('that failed hold the move back, and go on where they stopped', async () => {
    let broken = true
    const have = () => (broken ? [] : [0, 1])
    const cloud = taking({
      'petition.desk.ticket': () => ({ ok: true, data: { id: 't1', chunkBytes, have: have() } }),
      'petition.desk.attach': () => (broken ? refuse('INTERNAL', '系统出了问题') : { ok: true, data: stored }),
    })
    const page = await open('/petitions/p1', cloud)
    await report()
    await choose(photo)
    await shown('系统出了问题')
    await submit()
    await shown('有文件没有传上，请重试或者去掉')
    expect(sentTo('petition.move')).toEqual([])
    broken = false
    await press('重试')
    await shown('已上传')
    expect(sentTo('petition.desk.ticket').at(-1)?.input).toMatchObject({ ticket: 't1' })
    expect(sentTo('petition.desk.chunk').slice(3)).toHaveLength(1)
    await page.getByRole('button', { name: `去掉 ${photo.name}` }).click()
    await submit()
    await shown('已办理：反馈结果')
    expect(sentTo('petition.move')[0]?.input).not.toHaveProperty('evidence')
  })

  it.each([
    [
      'no picture, voice or video',
      { ...photo, name: '材料.pdf', mimeType: 'application/pdf' },
      '“材料.pdf”不是图片、语音或视频',
    ],
    ['empty', { ...photo, buffer: Buffer.alloc(0) }, '“现场照片.png”是空文件'],
  ])('are refused before anything is sent: %s', async (_, file, words) => {
    await open('/petitions/p1', taking())
    await report()
    await choose(file)
    await shown(words)
    expect(sentTo('petition.desk.ticket')).toEqual([])
  })

  test('are handed in with an entry too', async () => {
    const page = await open('/entry', taking({ 'petition.desk.enter': () => ({ ok: true, data: receipt() }) }))
    for (const label of ['来访', '建议', '匿名']) await page.getByLabel(label, { exact: true }).check()
    await page.getByLabel('主题', { exact: true }).fill('周末也开放')
    await page.getByLabel('情况说明', { exact: true }).fill('办证大厅周末也开放，方便上班的人。')
    await choose(photo)
    await shown('已上传')
    await press('登记')
    await shown('来件回执')
    const entered = sentTo('petition.desk.enter')[0]?.input
    expect(entered).toMatchObject({ evidence: ['a1'] })
    expect(sentTo('petition.desk.attach')[0]?.input).toMatchObject({ draft: (entered as { draft: string }).draft })
  })
})
