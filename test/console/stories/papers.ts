import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import type { IssuedPaper, PaperPage } from '../../../miniprogram/contract/case/answers'
import type { PaperKind } from '../../../miniprogram/contract/petition/papers'
import { pendingReply, petitionCase } from '../support/builders'
import { cloudWith, here, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

const paper: IssuedPaper<PaperKind> = {
  id: 'd1',
  kind: 'acceptance',
  number: '湘公督受〔2026〕12号',
  at: '2026-11-24T07:20:00Z',
  parts: [
    { label: '事由', words: '您提出的投诉收悉。' },
    { label: '办理期限', words: '自受理之日起60日内办结。' },
  ],
}
const cloud = () =>
  cloudWith({
    'petition.detail': () => ({ ok: true, data: petitionCase({ papers: [paper], pending: pendingReply() }) }),
    'petition.papers.print': ({ paper: id }) => ({
      ok: true,
      data: { name: `${id ?? '草稿'}.docx`, bytes: Buffer.from('文书').toString('base64') },
    }),
  })

/** As the cloud words it. */
const page = (changes: Partial<PaperPage> = {}): PaperPage => ({
  kind: 'acceptance',
  organ: '湘城市公安局警务督察支队',
  title: '信访事项受理告知书',
  addressee: '王*',
  opening: ['您提出的投诉收悉。'],
  sections: [{ head: '办理期限', paragraphs: ['自受理之日起60日内办结。'] }],
  closing: '特此告知。',
  copies: [],
  ...changes,
})
const letter = page({
  kind: 'rejection',
  title: '信访事项不予受理告知书',
  opening: ['经审查，决定不予受理。'],
  sections: [{ head: '您可以通过的途径', paragraphs: ['请向物业服务企业反映。'] }],
  copies: ['市局信访处', '城南分局'],
})
const sheet = (title: string) => here().page.getByRole('document', { name: title })

const downloaded = async (tab: Page, pressing: () => Promise<void>) => {
  const downloading = tab.waitForEvent('download')
  await pressing()
  const download = await downloading
  expect(await readFile(await download.path(), 'utf8')).toBe('文书')
  return download.suggestedFilename()
}
const reasonWindow = () => here().page.getByRole('dialog', { name: '下载写有来件人姓名、电话的文书' })

describe('a document', () => {
  test('is read on its page, with red head, number and date', async () => {
    const signed = page({ number: paper.number, date: '2026年11月24日' })
    const tab = await open('/petitions/p1', {
      ...cloud(),
      'petition.papers.read': () => ({ ok: true, data: signed }),
    })
    await tab.getByRole('region', { name: '文书' }).getByRole('button', { name: '预览' }).click()
    for (const words of [paper.number, '王*：', '您提出的投诉收悉。', '一、办理期限', '2026年11月24日'])
      await sheet('信访事项受理告知书').getByText(words).waitFor()
    expect(sentTo('petition.papers.read')[0]?.input).toEqual({ id: 'p1', paper: 'd1' })
    expect(await seriousFindings()).toEqual([])
  })

  test('that waits for signatures is read as the cloud words it, not as it was typed', async () => {
    const tab = await open('/petitions/p1', {
      ...cloud(),
      'petition.papers.read': () => ({ ok: true, data: letter }),
    })
    await tab.getByRole('region', { name: '待审核' }).getByRole('button', { name: '预览' }).click()
    for (const words of ['（文号于签发时编定）', '请向物业服务企业反映。', '抄送：市局信访处，城南分局。'])
      await sheet('信访事项不予受理告知书').getByText(words).waitFor()
    expect(sentTo('petition.papers.read')[0]?.input).toEqual({ id: 'p1' })
  })

  test('of a move is looked at before it is sent, once all that is asked is there', async () => {
    const tab = await open(
      '/petitions/p1',
      cloudWith({ 'petition.papers.preview': () => ({ ok: true, data: letter }) }),
    )
    await press('不予受理')
    await tab.getByLabel('不属于警务督察事项').check()
    await press('预览')
    await shown('请填写告知的途径')
    expect(sentTo('petition.papers.preview')).toEqual([])
    await tab.getByLabel('告知的途径').fill('请向物业服务企业反映')
    await press('预览')
    await sheet('信访事项不予受理告知书').getByText('一、您可以通过的途径').waitFor()
    expect(await seriousFindings()).toEqual([])
    const given = { ground: 'NOT_SUPERVISION', channel: '请向物业服务企业反映' }
    expect(sentTo('petition.papers.preview').map(({ input }) => input)).toEqual([
      { id: 'p1', version: 1, move: 'reject', ...given },
    ])
    expect(sentTo('petition.move')).toEqual([])
    await tab.keyboard.press('Escape')
    await sheet(letter.title).waitFor({ state: 'detached' })
    expect(await tab.getByLabel('告知的途径').inputValue()).toBe(given.channel)
  })

  test('of a move that goes out by one press is looked at before', async () => {
    await open('/petitions/p1', cloudWith({ 'petition.papers.preview': () => ({ ok: true, data: page() }) }))
    await press('预览受理告知书')
    await sheet('信访事项受理告知书').waitFor()
    expect(sentTo('petition.papers.preview')[0]?.input).toEqual({ id: 'p1', version: 1, move: 'accept' })
    expect(sentTo('petition.move')).toEqual([])
  })

  test('that cannot be had says why, and is asked for again', async () => {
    let broken = true
    await open(
      '/petitions/p1',
      cloudWith({
        'petition.papers.preview': () => (broken ? refuse('INTERNAL', '系统出了问题') : { ok: true, data: page() }),
      }),
    )
    await press('预览受理告知书')
    await shown('系统出了问题')
    broken = false
    await press('再试一次')
    await sheet('信访事项受理告知书').waitFor()
  })

  test('that waits for signatures is downloaded at once: who complained is masked there', async () => {
    const tab = await open('/petitions/p1', cloud())
    expect(await downloaded(tab, () => press('下载文稿'))).toBe('草稿.docx')
    expect(sentTo('petition.papers.print').map(({ input }) => input)).toEqual([{ id: 'p1' }])
  })

  test('that tells who complained is downloaded for a reason that is recorded', async () => {
    const tab = await open('/petitions/p1', cloud())
    await press('下载')
    await reasonWindow().getByRole('button', { name: '下载' }).click()
    await shown('请填写下载理由')
    expect(sentTo('petition.papers.print')).toEqual([])
    expect(await seriousFindings()).toEqual([])
    await reasonWindow().getByLabel('下载理由').fill('打印寄送来件人')
    const name = await downloaded(tab, () => reasonWindow().getByRole('button', { name: '下载' }).click())
    expect(name).toBe('d1.docx')
    expect(sentTo('petition.papers.print').map(({ input }) => input)).toEqual([
      { id: 'p1', paper: 'd1', reason: '打印寄送来件人' },
    ])
    await reasonWindow().waitFor({ state: 'hidden' })
  })

  test('for the handling unit is downloaded at once, unless the cloud wants a reason', async () => {
    let told = false
    const letters = petitionCase({ papers: [{ ...paper, kind: 'supervision' }] })
    const tab = await open('/petitions/p1', {
      ...cloud(),
      'petition.detail': () => ({ ok: true, data: letters }),
      'petition.papers.print': ({ reason }) =>
        told && !reason
          ? refuse('INVALID', '请检查填写的内容', { fields: { reason: '请填写下载理由' } })
          : { ok: true, data: { name: '督办函.docx', bytes: Buffer.from('文书').toString('base64') } },
    })
    expect(await downloaded(tab, () => press('下载'))).toBe('督办函.docx')
    told = true
    await press('下载')
    await reasonWindow().getByLabel('下载理由').fill('打印寄送承办单位')
    await downloaded(tab, () => reasonWindow().getByRole('button', { name: '下载' }).click())
    const reasons = sentTo('petition.papers.print').map(({ input }) => (input as { reason?: string }).reason)
    expect(reasons).toEqual([undefined, undefined, '打印寄送承办单位'])
  })

  test('that cannot be made says so', async () => {
    await open('/petitions/p1', { ...cloud(), 'petition.papers.print': () => refuse('INTERNAL', '系统出了问题') })
    await press('下载文稿')
    await shown('没能下载：系统出了问题')
    expect(here().page.url()).toContain('/petitions/p1')
  })
})
