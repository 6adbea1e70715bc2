import { daysUntil } from '../../../../miniprogram/contract/moments'
import type { RightsCase } from '../../../../miniprogram/contract/rights/desk-answers'
import { pixel } from '../../support/builders'
import { address, here, narrow, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { asKeeper, rightsCase, rightsEvent } from '../../support/rights'
import { rightsCloud } from '../../support/rights-cloud'

const cloudOf = (changes: Partial<RightsCase>) =>
  rightsCloud({ 'rights.detail': () => ({ ok: true, data: rightsCase(changes) }) })
const picture = {
  id: 'e1',
  kind: 'image' as const,
  name: '伤情照片.jpg',
  bytes: 84_211,
  sm3: '66c7f0f4'.repeat(8),
  url: pixel,
}

describe('an application', () => {
  test('shows who asks, what happened, what hurts, where, the evidence and the promise, accessibly', async () => {
    await open('/rights/r1', cloudOf({ evidence: [picture], handlers: ['何敏', '刘洋'] }), asKeeper)
    for (const words of [
      '张伟',
      '043118',
      '酒瓶击中额头',
      '缝合三针',
      '城南路与湖滨路路口',
      'J20261124-0081',
      'ZF-0417',
      '图片 · 82 KB',
    ])
      await shown(words)
    for (const words of [`还剩 ${daysUntil(rightsCase().dueAt ?? '')} 天`, '前作出决定并答复', '何敏、刘洋'])
      await shown(words)
    expect(await seriousFindings()).toEqual([])
  })

  test('tells apart what the officer reads and what only staff read', async () => {
    const noted = rightsEvent({
      label: '登记调查情况',
      status: 'INVESTIGATING',
      by: '刘洋',
      notes: [{ label: '调查情况', words: '询问证人两名' }],
    })
    const page = await open('/rights/r1', cloudOf({ events: [...rightsCase().events, noted] }), asKeeper)
    await page.locator('.told', { hasText: '申请民警看到' }).getByText('已提交').waitFor()
    await page.locator('.notes', { hasText: '内部记录' }).getByText('询问证人两名').waitFor()
  })

  test('whose time stands still says for whom it waits', async () => {
    await open('/rights/r1', cloudOf({ status: 'NEED_MORE', moves: [] }), asKeeper)
    await shown('等申请民警补充，期限暂停计算')
  })

  test('that is missing, or none of one’s business, offers the way back and nothing else', async () => {
    await open('/rights/r7', rightsCloud({ 'rights.detail': () => refuse('NOT_FOUND', '没有找到这件申请') }), asKeeper)
    await shown('没有找到这件申请')
    expect(await here().page.getByRole('button', { name: '再试一次' }).count()).toBe(0)
    await here().page.getByRole('link', { name: '返回列表' }).click()
    await shown('处警时被当事人殴打')
    expect(address()).toBe('/console/rights')
  })

  test('that an officer must not handle is gone for them after they said why', async () => {
    await open('/rights/r1', { ...cloudOf({}), 'rights.desk.conflict': () => ({ ok: true, data: {} }) }, asKeeper)
    await press('登记回避')
    const window = here().page.getByRole('dialog', { name: '登记回避这件申请' })
    await window.getByLabel('回避理由').fill('与申请民警是亲属')
    await window.getByRole('button', { name: '登记回避' }).click()
    await shown('这件申请不再向您显示')
    expect(sentTo('rights.desk.conflict')[0]?.input).toEqual({ id: 'r1', reason: '与申请民警是亲属' })
  })

  test('has its documents read and fetched without a reason: nobody in them is hidden from its people', async () => {
    const paper = { id: 'd1', kind: 'decision' as const, number: '湘公督维决〔2026〕3号', at: '2026-11-24T07:20:00Z' }
    const cloud = {
      ...cloudOf({ papers: [paper] }),
      'rights.papers.print': () => ({ ok: true as const, data: { name: '决定书.docx', bytes: '' } }),
    }
    const page = await open('/rights/r1', cloud, asKeeper)
    await shown('维权处理决定书')
    const downloading = page.waitForEvent('download')
    await press('下载')
    expect((await downloading).suggestedFilename()).toBe('决定书.docx')
    expect(sentTo('rights.papers.print')[0]?.input).toEqual({ id: 'r1', paper: 'd1' })
  })

  test('fits a narrow screen without a sideways scroll', async () => {
    await open('/rights/r1', rightsCloud(), { ...asKeeper, screen: narrow })
    await here().page.getByRole('button', { name: '受理', exact: true }).click({ trial: true })
    expect(await here().page.evaluate('document.documentElement.scrollWidth')).toBe(narrow.width)
  })
})
