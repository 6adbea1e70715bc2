import { readFile } from 'node:fs/promises'
import type { IssuedPaper } from '../../../miniprogram/contract/petition/answers'
import { pendingReply, petitionCase } from '../support/builders'
import { cloudWith, here, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

const paper: IssuedPaper = {
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

describe('a document', () => {
  test('is read on its page, with red head, number and date', async () => {
    const page = await open('/petitions/p1', cloud())
    await page.getByRole('region', { name: '文书' }).getByRole('button', { name: '预览' }).click()
    const sheet = page.getByRole('document', { name: '信访事项受理告知书' })
    for (const words of [paper.number, '王*：', '您提出的投诉收悉。', '一、办理期限', '2026年11月24日'])
      await sheet.getByText(words).waitFor()
    expect(await seriousFindings()).toEqual([])
  })

  it.each([
    ['an issued one', '下载', 'd1.docx', { id: 'p1', paper: 'd1' }],
    ['a draft', '下载文稿', '草稿.docx', { id: 'p1' }],
  ])('is downloaded: %s', async (_, button, name, input) => {
    const page = await open('/petitions/p1', cloud())
    const downloading = page.waitForEvent('download')
    await press(button)
    const download = await downloading
    expect(download.suggestedFilename()).toBe(name)
    expect(await readFile(await download.path(), 'utf8')).toBe('文书')
    expect(sentTo('petition.papers.print')[0]?.input).toEqual(input)
  })

  test('that cannot be made says so', async () => {
    await open('/petitions/p1', { ...cloud(), 'petition.papers.print': () => refuse('INTERNAL', '系统出了问题') })
    await press('下载文稿')
    await shown('没能下载：系统出了问题')
    expect(here().page.url()).toContain('/petitions/p1')
  })
})
