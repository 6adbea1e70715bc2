import { daysUntil } from '../../../miniprogram/contract/moments'
import type { PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import { event, officer, petitionCase, pixel } from '../support/builders'
import { address, cloudWith, here, narrow, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

const signedIn = { token: 'session-1', officer }
const cloudOf = (changes: Partial<PetitionCase>) =>
  cloudWith({ 'petition.detail': () => ({ ok: true, data: petitionCase(changes) }) })
const picture = {
  id: 'e1',
  kind: 'image' as const,
  name: '现场照片.png',
  bytes: 84_211,
  sm3: '66c7f0f4'.repeat(8),
  url: pixel,
}

describe('a case', () => {
  test('shows facts, evidence, what was told and what was promised, accessibly', async () => {
    await open('/petitions/p1', cloudOf({ evidence: [picture], assignee: { id: 'o1', name: '陈静' } }))
    for (const words of [
      '两小时后仍无人到场',
      '不作为、慢作为',
      '城南派出所门口',
      '刘警官',
      '王* 138****0001',
      '图片 · 82 KB',
    ])
      await shown(words)
    const left = `还剩 ${daysUntil(petitionCase().dueAt ?? '')} 天`
    for (const words of [left, '前告知是否受理', '信访工作条例 第二十三条', '已收到，等待受理', '承办民警'])
      await shown(words)
    await here().page.getByText('校验值（SM3）').click()
    await shown(picture.sm3)
    expect(await seriousFindings()).toEqual([])
  })

  test('says 预计 of a date that may still move', async () => {
    await open('/petitions/p1', cloudOf({ dueAt: '2099-01-25T15:59:59.999Z', dueProvisional: true }))
    for (const words of ['预计最迟 2099年1月25日 前告知是否受理', '按预计的放假安排计算']) await shown(words)
  })

  test('tells apart what the citizen reads and what only staff read, and keeps older steps aside', async () => {
    const steps = Array.from({ length: 9 }, (_, at) => event({ label: `第 ${at + 1} 步`, by: '刘洋' }))
    const told = event({
      label: '督办',
      words: '正在督办核查',
      notes: [{ label: '督办要求', words: '查清警情处置经过' }],
    })
    const page = await open('/petitions/p1', cloudOf({ events: [...steps, told] }))
    await page.locator('.told', { hasText: '来件人看到' }).getByText('正在督办核查').waitFor()
    await page.locator('.notes', { hasText: '内部记录' }).getByText('查清警情处置经过').waitFor()
    expect(await page.getByText('第 1 步', { exact: true }).count()).toBe(0)
    await press('显示更早的 4 条')
    await shown('第 1 步')
  })

  test('shows a long story in part until it is asked for', async () => {
    const page = await open('/petitions/p1', cloudOf({ details: `${'经过'.repeat(900)}完了` }))
    const story = page.locator('.details')
    const before = (await story.boundingBox())?.height ?? 0
    await press('展开全文（1802 字）')
    expect((await story.boundingBox())?.height).toBeGreaterThan(before * 2)
  })

  test('opens a picture large, and Escape closes it before it leaves the page', async () => {
    await open('/petitions/p1', cloudOf({ evidence: [picture] }))
    await here().page.getByAltText('现场照片.png').click()
    await here().page.locator('.ant-image-preview-img').waitFor()
    await here().page.keyboard.press('Escape')
    await here().page.locator('.ant-image-preview-img').waitFor({ state: 'hidden' })
    expect(address()).toBe('/console/petitions/p1')
  })

  it.each<[string, Partial<PetitionCase>, string]>([
    ['an anonymous petition', { signing: 'ANONYMOUS', reporter: undefined }, '匿名。系统没有保存其姓名和电话'],
    ['one whose sender this unit may not know', { reporter: undefined }, '实名。身份不向承办单位公开'],
  ])('gives no name for %s', async (_, changes, words) => {
    await open('/petitions/p1', cloudOf(changes))
    await shown(words)
    expect(await here().page.getByRole('button', { name: '查看', exact: true }).count()).toBe(0)
  })

  test('that is missing offers the way back, not another try', async () => {
    await open('/petitions/p9', cloudWith({ 'petition.detail': () => refuse('NOT_FOUND', '没有找到这件来件') }))
    await shown('没有找到这件来件')
    expect(await here().page.getByRole('button', { name: '再试一次' }).count()).toBe(0)
    await here().page.getByRole('link', { name: '返回列表' }).click()
    await shown('TS20261107-000412')
  })

  it.each([narrow, { width: 375, height: 812 }])(
    'fits $width pixels without a sideways scroll, moves in sight',
    async (screen) => {
      await open('/petitions/p1', cloudWith(), { signedIn, screen })
      await here().page.getByRole('button', { name: '受理', exact: true }).click({ trial: true })
      expect(await here().page.evaluate('document.documentElement.scrollWidth')).toBe(screen.width)
    },
  )
})

describe('who sent it in', () => {
  test('is shown for a reason that is recorded, until the page is left', async () => {
    const known = { name: '王芳', phone: '13800000001' }
    const page = await open('/petitions/p1', cloudWith({ 'petition.desk.reveal': () => ({ ok: true, data: known }) }))
    await press('查看')
    const window = page.getByRole('dialog', { name: '查看来件人姓名和电话' })
    await window.getByRole('button', { name: '查看' }).click()
    await shown('请填写查看理由')
    expect(sentTo('petition.desk.reveal')).toEqual([])
    await window.getByLabel('查看理由').fill('电话核实报警时间')
    expect(await seriousFindings()).toEqual([])
    await window.getByRole('button', { name: '查看' }).click()
    await shown('王芳 13800000001')
    await shown('已记录本次查看')
    expect(sentTo('petition.desk.reveal')[0]?.input).toEqual({ id: 'p1', reason: '电话核实报警时间' })
    await page.getByRole('link', { name: '返回列表' }).click()
    await shown('TS20261107-000412')
    await page.goBack()
    await shown('王* 138****0001')
  })

  test('stays masked when the cloud refuses, and says why', async () => {
    await open('/petitions/p1', cloudWith({ 'petition.desk.reveal': () => refuse('NOT_FOUND', '没有找到这件来件') }))
    await press('查看')
    const window = here().page.getByRole('dialog')
    await window.getByLabel('查看理由').fill('电话核实报警时间')
    await window.getByRole('button', { name: '查看' }).click()
    await shown('没有找到这件来件')
    await shown('王* 138****0001')
  })
})

test('an officer who must not handle a case says why, and it is gone for them', async () => {
  const page = await open(
    '/petitions?kind=COMPLAINT',
    cloudWith({ 'petition.desk.conflict': () => ({ ok: true, data: {} }) }),
  )
  await page.locator('a[data-petition=p1]').click()
  await press('登记回避')
  const window = page.getByRole('dialog', { name: '登记回避这件来件' })
  await window.getByLabel('回避理由').fill('与被反映的民警是亲属')
  await window.getByRole('button', { name: '登记回避' }).click()
  await shown('已登记回避')
  expect(sentTo('petition.desk.conflict')[0]?.input).toEqual({ id: 'p1', reason: '与被反映的民警是亲属' })
  expect(address()).toBe('/console/petitions?kind=COMPLAINT')
})
