import { open, phone, setUpStand, stand } from './each-phone'
import type { HostWindow } from './stand'

setUpStand()

const failure = async (name: string, url: string) => (await phone.ask(name, { url }, 'callbacks'))['fail']

const timesCalled = () => stand.door.asked.filter(({ path }) => path === '/wx/call').length
const tab = (name: string) => phone.page.locator('.tab', { hasText: name })

describe('the stack of pages', () => {
  it('grows by links and shrinks by the back button, with query and title', async () => {
    await open()
    await phone.tap('#link')
    await phone.shows('#query', '{"id":"7","name":"%E7%94%B2"}')
    expect(await phone.route()).toBe('pages/detail/detail?id=7&name=%E7%94%B2')
    expect(await phone.page.locator('.navigation-title:visible').innerText()).toBe('详情')
    expect(
      await phone.page
        .locator('.navigation-bar:visible')
        .evaluate((bar) => (globalThis as HostWindow).getComputedStyle(bar).backgroundColor),
    ).toBe('rgb(7, 193, 96)')
    await phone.page.locator('.navigation-back:visible').tap()
    expect(await phone.route()).toBe('pages/home/home')
    expect(await phone.page.locator('.navigation-back:visible').count()).toBe(0)
  })

  it('asks what a page wants asked before its holder leaves by the bar', async () => {
    await open({ path: '/pages/api/api' })
    const back = phone.page.locator('.navigation-back:visible')
    await phone.ask('enableAlertBeforeUnload', { message: '还没有保存' })
    for (const answer of ['取消', '确定']) {
      expect(await phone.route()).toBe('pages/api/api')
      await back.tap()
      await phone.page.getByText('还没有保存').waitFor()
      await phone.page.getByText(answer, { exact: true }).tap()
    }
    await phone.page.locator('.page-view[data-route="pages/home/home"]').waitFor()
  })

  it('asks nothing once the page has nothing more to ask', async () => {
    await open({ path: '/pages/api/api' })
    await phone.ask('enableAlertBeforeUnload', { message: '还没有保存' })
    await phone.ask('disableAlertBeforeUnload', {})
    await phone.page.locator('.navigation-back:visible').tap()
    expect(await phone.route()).toBe('pages/home/home')
  })

  it('holds ten pages and goes back several at once', async () => {
    await open()
    await phone.tap('#link')
    for (let depth = 3; depth <= 10; depth += 1) {
      await phone.tap('#deeper')
      await phone.shows('#query', 'depth')
    }
    await phone.tap('#deeper')
    await phone.shows('#told', 'navigateTo:fail webview count limit exceed')
    await phone.tap('#back')
    expect(await phone.page.locator('.page-view').count()).toBe(8)
  })

  it('refuses what is not there and what is a tab', async () => {
    await open({ path: '/pages/api/api' })
    expect(await failure('navigateTo', '/pages/none/none')).toBe('navigateTo:fail page "pages/none/none" is not found')
    expect(await failure('navigateTo', '/pages/home/home')).toBe('navigateTo:fail can not navigateTo a tabbar page')
    expect(await failure('switchTab', '/pages/form/form')).toBe('switchTab:fail can not switch to no-tabBar page')
    expect(await failure('navigateBack', '')).toBe('navigateBack:fail cannot navigate back at first page')
  })

  it.each([
    ['redirectTo', '/pages/detail/detail', 'pages/detail/detail'],
    ['redirectTo', '../form/form?a=1', 'pages/form/form?a=1'],
    ['reLaunch', '/pages/list/list', 'pages/list/list'],
    ['switchTab', '/pages/list/list', 'pages/list/list'],
  ])('%s to %s leaves one page', async (name, url, route) => {
    await open({ path: '/pages/api/api' })
    await phone.begin(name, { url })
    await phone.arrives(route)
    expect(await phone.page.locator('.page-view').count()).toBe(1)
  })

  it('gives opener and opened page a channel', async () => {
    await open({ path: '/pages/api/api' })
    await phone.begin('open', {}, 'own')
    await phone.shows('#told', '你好')
    await phone.page.locator('.navigation-back:visible').tap()
    await phone.shows('#answer', '"yes"')
  })

  it('starts anew when the phone is told to, and keeps what was stored', async () => {
    await open({ path: '/pages/api/api' })
    await phone.ask('setStorageSync', ['word', '留下'], 'sync')
    await phone.page.evaluate(() => (globalThis as HostWindow).phone.restart())
    expect(await phone.route()).toBe('pages/home/home')
    await phone.page.evaluate(() => (globalThis as HostWindow).phone.restart('/pages/api/api'))
    expect(await phone.ask('getStorageSync', ['word'], 'sync')).toBe('留下')
  })
})

test('a program that is closed does nothing more', async () => {
  stand.door.answers['POST /wx/call'] = { requestID: 'r', result: null }
  await open({ path: '/pages/api/api' })
  await phone.page.clock.install()
  await phone.ask('tick', {}, 'own')
  const heard = phone.page.waitForResponse('**/wx/call')
  await phone.page.clock.runFor(1000)
  await heard
  await phone.page.clock.resume()
  await phone.page.evaluate(() => (globalThis as HostWindow).phone.restart())
  const before = timesCalled()
  await phone.page.clock.runFor(5000)
  expect(timesCalled()).toBe(before)
})

describe('tabs', () => {
  it('switch without losing what a page shows, and hide below other pages', async () => {
    await open()
    await phone.tap('#card')
    await phone.shows('#said', '打开')
    await tab('列表').tap()
    await phone.arrives('pages/list/list')
    expect(await tab('列表').getAttribute('aria-current')).toBe('page')
    await tab('首页').tap()
    await phone.shows('#said', '打开')
    expect(await tab('首页').locator('img').getAttribute('src')).toBe('static/images/home-chosen.svg')
    await phone.tap('#link')
    await phone.arrives('pages/detail/detail?id=7&name=%E7%94%B2')
    expect(await phone.page.locator('.tab-bar:visible').count()).toBe(0)
  })

  it('stand below the page, which ends above them', async () => {
    await open()
    const bar = await phone.page.locator('.tab-bar').boundingBox()
    const viewport = await phone.page.locator('.viewport:visible').boundingBox()
    expect(bar).toMatchObject({ y: 762, height: 50 })
    expect(viewport).toMatchObject({ y: 44, height: 718 })
  })

  it('carry badges', async () => {
    await open({ path: '/pages/api/api' })
    await phone.ask('setTabBarBadge', { index: 1, text: '3' })
    expect(await tab('列表').locator('.tab-badge').innerText()).toBe('3')
    await phone.ask('removeTabBarBadge', { index: 1 })
    expect(await tab('列表').locator('.tab-badge').isHidden()).toBe(true)
    expect(await phone.ask('setTabBarBadge', { index: 5, text: '3' })).toEqual({
      fail: 'setTabBarBadge:fail tabbar item not found',
    })
  })
})
