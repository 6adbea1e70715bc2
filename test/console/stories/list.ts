import { mixedQueue, officer, row } from '../support/builders'
import { address, cloudWith, here, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

const signedIn = { token: 'session-1', officer }

async function chooseStatus(label: string) {
  const { page } = here()
  await page.getByRole('combobox', { name: '状态' }).click()
  await page.locator('.ant-select-item-option').getByText(label, { exact: true }).click()
}

describe('the list', () => {
  test('shows each petition with words for its date and status, accessibly', async () => {
    await open('/petitions', cloudWith())
    for (const words of [
      '还剩 14 天',
      '还剩 2 天',
      '今天到期',
      '已超期 3 天',
      '未指明',
      '正在发生',
      '待审核',
      '尚未分派',
    ])
      await shown(words)
    expect((await here().page.getByRole('columnheader').allTextContents()).filter(Boolean)).toEqual([
      '编号',
      '类别',
      '主题',
      '涉及单位',
      '提交时间',
      '承办民警',
      '办理期限',
      '状态',
    ])
    await shown('湘城市公安局警务督察支队')
    expect(await seriousFindings()).toEqual([])
  })

  test('names the team that handles a petition without an inspector, and marks a draft that came back', async () => {
    const rows = [
      row({ id: 'p1', status: 'SIGNED', teamName: '城南分局督察大队' }),
      row({ id: 'p2', status: 'RESULT_SUBMITTED', assignee: '陈静', teamName: '城北分局督察大队', returned: true }),
    ]
    const page = await open('/petitions', cloudWith({ 'petition.queue': () => ({ ok: true, data: { items: rows } }) }))
    await page.getByRole('cell', { name: '城南分局督察大队', exact: true }).waitFor()
    await page.getByRole('cell', { name: '陈静', exact: true }).waitFor()
    await shown('退回待改')
    expect(await page.getByText('尚未分派').count()).toBe(0)
  })

  it.each([1024, 720, 375])('fits %d pixels without a sideways scroll, and loses nothing', async (width) => {
    await open('/petitions', cloudWith(), { signedIn, screen: { width, height: 900 } })
    await shown('TS20261107-000412')
    await shown('证据 17 份')
    await shown('已超期 3 天')
    expect(await here().page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  })

  test('shows the columns and the density that one chose, also next time', async () => {
    const page = await open('/petitions', cloudWith())
    await press('列和密度')
    await page.getByLabel('证据', { exact: true }).check()
    await page.getByLabel('提交时间', { exact: true }).uncheck()
    await page.getByText('紧凑').click()
    expect(await seriousFindings()).toEqual([])
    await page.reload()
    await page.getByRole('columnheader', { name: '证据' }).waitFor()
    await shown('17 份')
    expect(await page.getByRole('columnheader', { name: '提交时间' }).count()).toBe(0)
    expect(await page.locator('.ant-table-small').count()).toBe(1)
  })

  test('keeps filter and page in the address bar', async () => {
    const cloud = cloudWith({
      'petition.queue': ({ after }) => ({
        ok: true,
        data: after ? { items: [row({ subject: '第二页的来件' })] } : { items: mixedQueue(), next: 'c1' },
      }),
    })
    const page = await open('/petitions', cloud)
    await chooseStatus('待受理')
    await page.waitForURL('**/petitions?status=SUBMITTED')
    await press('下一页')
    await shown('第二页的来件')
    expect(address()).toBe('/console/petitions?status=SUBMITTED&after=c1')
    expect(sentTo('petition.queue').at(-1)?.input).toEqual({ status: 'SUBMITTED', after: 'c1' })
    await page.reload()
    await shown('第二页的来件')
    await press('上一页')
    await page.waitForURL('**/petitions?status=SUBMITTED')
  })

  test('says so when nothing is there', async () => {
    await open('/petitions?status=REJECTED', cloudWith({ 'petition.queue': () => ({ ok: true, data: { items: [] } }) }))
    await shown('没有符合条件的来件')
    await press('清除全部条件')
    await here().page.waitForURL('**/petitions')
    await shown('还没有来件')
  })

  test('says what went wrong, with the number to quote, and tries again', async () => {
    let broken = true
    const cloud = cloudWith({
      'petition.queue': () =>
        broken
          ? refuse('INTERNAL', '系统出了问题，请稍后再试', { id: 'E-1' })
          : { ok: true, data: { items: mixedQueue() } },
    })
    await open('/petitions', cloud)
    await shown('系统出了问题，请稍后再试')
    await shown('需要帮助时请提供编号 E-1')
    broken = false
    await press('再试一次')
    await shown('TS20261107-000412')
  })

  test('refreshes when one comes back to the window, and keeps what it has if that fails', async () => {
    let answers = 0
    const cloud = cloudWith({
      'petition.queue': () => {
        answers += 1
        if (answers >= 3) return refuse('INTERNAL', '系统出了问题')
        return { ok: true, data: { items: [row({ subject: answers === 1 ? '先前的' : '新来的' })] } }
      },
    })
    const page = await open('/petitions', cloud)
    // One return may fall together with the list's own refresh: people come back more than once.
    const comesBackUntil = async (words: string) => {
      while (!(await page.getByText(words).first().isVisible())) {
        await page.evaluate('window.dispatchEvent(new Event("focus"))')
        await page.waitForTimeout(100)
      }
    }
    await shown('先前的')
    await comesBackUntil('新来的')
    await comesBackUntil('没能刷新，显示的是先前的内容')
    await shown('新来的')
  })

  test('refreshes by itself every 15 seconds', async () => {
    let answers = 0
    const queue = () => ({ items: [row({ subject: `第 ${(answers += 1)} 次` })] })
    const page = await open('/petitions', cloudWith({ 'petition.queue': () => ({ ok: true, data: queue() }) }))
    await shown('第 1 次')
    await page.clock.install()
    await page.reload()
    await shown('第 2 次')
    await page.clock.fastForward(14_000)
    expect(sentTo('petition.queue')).toHaveLength(2)
    await page.clock.fastForward(1_500)
    await shown('第 3 次')
  })

  test('is worked by keyboard: j, k, Enter, Esc back to the same row, ? for the keys', async () => {
    const page = await open('/petitions?status=SUBMITTED', cloudWith())
    await shown('TS20261107-000412')
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/petitions/p2')
    await shown('情况说明')
    await page.keyboard.press('Escape')
    await page.waitForURL('**/petitions?status=SUBMITTED')
    await page.locator('a[data-petition=p2]:focus').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '键盘操作' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(address()).toBe('/console/petitions?status=SUBMITTED')
  })
})
