import type { Notice } from '../../../miniprogram/contract/notice/notices'
import { officer } from '../support/builders'
import type { Cloud } from '../support/console-page'
import { address, cloudWith, here, narrow, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

const notice: Notice = {
  id: 'n1',
  title: '国庆期间来访接待时间',
  text: '十月一日至八日每天上午接待来访。\n\n紧急情况请拨打 110。',
  at: '2026-09-25T02:00:00.000Z',
  unitName: '警务督察支队',
}
const { text: _text, ...summary } = notice
const head = { token: 'session-1', officer: { ...officer, duties: ['supervisor' as const] } }

const cloud = (changes: Cloud = {}) =>
  cloudWith({
    'notice.list': () => ({ ok: true, data: { items: [summary], mayPublish: true } }),
    'notice.read': () => ({ ok: true, data: notice }),
    'notice.publish': () => ({ ok: true, data: { ...notice, id: 'n2' } }),
    'notice.withdraw': () => ({ ok: true, data: {} }),
    ...changes,
  })
const visit = (path: string, changes: Cloud = {}) => open(path, cloud(changes), { signedIn: head })
const field = (label: string) => here().page.getByLabel(label, { exact: true })
const sure = (name: string) => here().page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

async function fill() {
  await field('标题').fill('窗口搬迁')
  await field('正文').fill('十一月三十日起，来访接待窗口搬到一号楼。')
}

describe('the notices', () => {
  test('are a list, and beside it the one that is read', async () => {
    const page = await visit('/')
    await page.getByRole('link', { name: '通告' }).click()
    await shown('选一条通告查看')
    await page.getByRole('link', { name: notice.title }).click()
    await shown('紧急情况请拨打 110。')
    expect(address()).toBe('/console/notices?id=n1')
    expect(await seriousFindings()).toEqual([])
  })

  test('come page by page', async () => {
    await visit('/notices', {
      'notice.list': ({ after }) => ({
        ok: true,
        data: after ? { items: [{ ...summary, id: 'n0', title: '更早的一条' }] } : { items: [summary], next: 'o1' },
      }),
    })
    await press('下一页')
    await shown('更早的一条')
    await shown('第 2 页')
    await press('上一页')
    await shown(notice.title)
  })

  test('say when there is none, and why they could not be had', async () => {
    let broken = true
    await visit('/notices', {
      'notice.list': () => (broken ? refuse('INTERNAL', '系统出了问题') : { ok: true, data: { items: [] } }),
    })
    await shown('系统出了问题')
    broken = false
    await press('再试一次')
    await shown('现在没有通告')
  })

  test('are only read by whoever may not publish', async () => {
    const page = await visit('/notices/write', { 'notice.list': () => ({ ok: true, data: { items: [summary] } }) })
    await page.waitForURL('**/notices')
    await page.getByRole('link', { name: notice.title }).click()
    await shown('紧急情况请拨打 110。')
    expect(await page.getByRole('button', { name: /写通告|撤回/ }).count()).toBe(0)
  })

  test('fit a narrow window', async () => {
    const page = await open('/notices/write', cloud(), { signedIn: head, screen: narrow })
    await field('标题').fill('长'.repeat(50))
    const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')
    expect(wide).toBe(false)
  })
})

describe('a notice', () => {
  test('is written beside what the phone will show, and published after asking', async () => {
    const page = await visit('/notices')
    await press('写通告')
    await fill()
    const preview = page.getByLabel('手机上的样子')
    await preview.getByText('十一月三十日起，来访接待窗口搬到一号楼。').waitFor()
    expect(await seriousFindings()).toEqual([])
    await press('发布')
    await shown('“窗口搬迁”发布后，所有人马上能在手机上看到')
    expect(sentTo('notice.publish')).toEqual([])
    await sure('发布')
    await page.waitForURL('**/notices?id=n2')
    await shown('已发布')
    expect(sentTo('notice.publish').map(({ input }) => input)).toEqual([
      {
        draft: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        title: '窗口搬迁',
        text: '十一月三十日起，来访接待窗口搬到一号楼。',
      },
    ])
    await press('写通告')
    expect(await field('标题').inputValue()).toBe('')
  })

  test('names what is missing before it asks', async () => {
    const page = await visit('/notices/write')
    await press('发布')
    await shown('请填写标题')
    await shown('请填写正文')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('is sent again as the same after a failure, and outlives a look at the list', async () => {
    let broken = true
    const page = await visit('/notices/write', {
      'notice.publish': () => (broken ? refuse('NETWORK', '网络不通') : { ok: true, data: notice }),
    })
    await fill()
    await press('发布')
    await sure('发布')
    await shown('网络不通')
    broken = false
    await page.getByRole('link', { name: '返回通告' }).click()
    await press('写通告')
    expect(await field('标题').inputValue()).toBe('窗口搬迁')
    await press('发布')
    await sure('发布')
    await page.waitForURL('**/notices?id=n1')
    const [first, second] = sentTo('notice.publish').map(({ input }) => input)
    expect(second).toEqual(first)
  })

  test('is withdrawn after asking', async () => {
    let gone = false
    const page = await visit('/notices?id=n1', {
      'notice.list': () => ({ ok: true, data: { items: gone ? [] : [summary], mayPublish: true } }),
      'notice.withdraw': () => {
        gone = true
        return { ok: true, data: {} }
      },
    })
    await press('撤回')
    await shown('马上从手机上消失，不能恢复')
    await sure('再想想')
    expect(sentTo('notice.withdraw')).toEqual([])
    await press('撤回')
    await sure('撤回')
    await shown('现在没有通告')
    expect(sentTo('notice.withdraw').map(({ input }) => input)).toEqual([{ id: 'n1' }])
    expect(new URL(page.url()).search).toBe('')
  })

  test('that somebody else withdrew first says so', async () => {
    await visit('/notices?id=n1', {
      'notice.withdraw': () => refuse('NOT_FOUND', '没有找到这条通告，可能已经撤回'),
    })
    await press('撤回')
    await sure('撤回')
    await shown('没有找到这条通告，可能已经撤回')
  })
})
