import { daysUntil } from '../../../miniprogram/contract/moments'
import { officer, petitionCase } from '../support/builders'
import { address, cloudWith, here, narrow, open, refuse, seriousFindings, shown } from '../support/desk'

/** The smallest picture there is. */
const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
const signedIn = { token: 'session-1', officer }

describe('a case', () => {
  const evidence = [
    { id: 'e1', kind: 'image' as const, name: '现场照片.png', bytes: 84_211, sm3: '66c7f0f4'.repeat(8), url: pixel },
  ]

  test('shows facts, evidence, what was told and what was promised, accessibly', async () => {
    await open(
      '/petitions/p1',
      cloudWith({ 'petition.detail': () => ({ ok: true, data: petitionCase({ evidence }) }) }),
    )
    for (const words of ['两小时后仍无人到场', '城南派出所门口', '王芳', '13800000001', '现场照片.png', '图片 · 82 KB'])
      await shown(words)
    const left = `还剩 ${daysUntil(petitionCase().dueAt ?? '')} 天`
    for (const words of ['66c7f0f4'.repeat(8), left, '前告知是否受理', '信访工作条例 第二十三条', '已收到'])
      await shown(words)
    expect(await seriousFindings()).toEqual([])
  })

  test('says 预计 of a date that may still move, and names a status where it began only', async () => {
    const of = petitionCase({ dueAt: '2099-01-25T15:59:59.999Z', dueProvisional: true })
    const moved = { at: of.submittedAt, status: of.status, words: '放假安排已经公布' }
    const data = { ...of, timeline: [...of.timeline, moved] }
    await open('/petitions/p1', cloudWith({ 'petition.detail': () => ({ ok: true, data }) }))
    for (const words of ['预计最迟 2099年1月25日 前告知是否受理', '按预计的放假安排计算', moved.words])
      await shown(words)
    expect(await here().page.locator('.case-timeline strong').allTextContents()).toEqual(['待受理'])
  })

  test('opens a picture large, and Escape closes it before it leaves the page', async () => {
    await open(
      '/petitions/p1',
      cloudWith({ 'petition.detail': () => ({ ok: true, data: petitionCase({ evidence }) }) }),
    )
    await here().page.getByAltText('现场照片.png').click()
    await here().page.locator('.ant-image-preview-img').waitFor()
    await here().page.keyboard.press('Escape')
    await here().page.locator('.ant-image-preview-img').waitFor({ state: 'hidden' })
    expect(address()).toBe('/console/petitions/p1')
  })

  test('gives no name for an anonymous petition', async () => {
    const anonymous = petitionCase({ signing: 'ANONYMOUS', reporter: undefined })
    await open('/petitions/p1', cloudWith({ 'petition.detail': () => ({ ok: true, data: anonymous }) }))
    await shown('匿名。系统没有保存其姓名和电话')
  })

  test('that is missing offers the way back, not another try', async () => {
    await open('/petitions/p9', cloudWith({ 'petition.detail': () => refuse('NOT_FOUND', '没有找到这件来件') }))
    await shown('没有找到这件来件')
    expect(await here().page.getByRole('button', { name: '再试一次' }).count()).toBe(0)
    await here().page.getByRole('link', { name: '返回列表' }).click()
    await shown('TS20261107-000412')
  })

  test('fits 720 pixels without a sideways scroll, moves in sight', async () => {
    await open('/petitions/p1', cloudWith(), { signedIn, screen: narrow })
    await here().page.getByRole('button', { name: '受理', exact: true }).click({ trial: true })
    expect(await here().page.evaluate('document.documentElement.scrollWidth')).toBe(narrow.width)
  })
})
