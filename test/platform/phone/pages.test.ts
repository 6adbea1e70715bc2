import { type HostWindow, openPhone, openStand, type Phone, type Stand } from './stand'

let stand: Stand
let phone: Phone

beforeAll(async () => {
  stand = await openStand()
})

afterAll(() => stand.close())

async function open(path = '') {
  phone = await openPhone(stand, { path })
  return phone
}

afterEach(async () => {
  await phone.close()
  expect(phone.said).toEqual([])
})

describe('a page', () => {
  it('shows what its template, wxs, templates and components say', async () => {
    await open()
    expect(await phone.text('#masked')).toBe('电话 * 转 * Array 多 少')
    expect(await phone.top.locator('.line').allInnerTexts()).toEqual(['1. 一', '2. 二'])
    expect(await phone.text('#footer')).toBe('共 2 项')
    expect(await phone.text('#card')).toBe('【卡片】\n插槽里的字甲乙\n底部')
  })

  it('keeps the styles of components apart and its own to itself', async () => {
    await open()
    const style = (selector: string, name: string) =>
      phone.top
        .locator(selector)
        .first()
        .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name)
    expect(await style('#masked', 'color')).toBe('rgb(7, 193, 96)')
    expect(await style('#masked', 'font-weight')).toBe('600')
    expect(await style('#card .c4--title, #card [class*="title"]', 'color')).toBe('rgb(1, 2, 3)')
    expect(await style('wx-card-item [class*="title"]', 'color')).toBe('rgb(9, 9, 9)')
    expect(await style('#card', 'margin-top')).toBe('12px')
    expect(await style('.panel', 'margin-top')).toBe('12px')
  })

  it('hears its components, which know their relatives', async () => {
    await open()
    await phone.tap('#card')
    await phone.shows('#said', '打开 卡片 甲乙')
  })

  it('draws icons without a network', async () => {
    await open()
    const icon = phone.top.locator('#icon [class*="t-icon-home"]')
    const { content, mask, width } = await icon.evaluate((element) => {
      const style = getComputedStyle(element, ':before')
      return { content: style.content, mask: style.maskImage, width: style.width }
    })
    expect({ content, width }).toEqual({ content: '""', width: '24px' })
    expect(mask).toContain('data:image/svg+xml')
  })

  it('is told of its life in order, children before parents', async () => {
    await open('/pages/life/life')
    await phone.shows('#events', 'page ready')
    expect(await phone.text('#events')).toBe(
      'launch pages/life/life,show,外 attached,内 attached,page load,page show,外 show,内 show,内 ready,外 ready,page ready',
    )
    await phone.tap('#go')
    await phone.page.locator('.navigation-back:visible').tap()
    await phone.shows('#events', '外 hide,内 hide,page show')
    expect(await phone.text('#events')).toContain('page ready,page hide,外 hide,内 hide,page show')
  })

  it('breaks alone: what a handler throws is told on the console only', async () => {
    await open('/pages/life/life')
    await phone.tap('#throw')
    await phone.shows('#events', 'page ready')
    const told = phone.said.splice(0)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('a handler broke')
  })

  it('may draw its own bar and come from a subpackage', async () => {
    await open('/extra/hello/hello')
    expect(await phone.page.locator('.navigation-bar:visible').count()).toBe(0)
    expect(await phone.page.locator('.capsule:visible').count()).toBe(1)
    await phone.top.locator('#field input').fill('139')
    await phone.shows('#phone', '139')
  })
})

describe('the stack of pages', () => {
  it('grows by links and shrinks by the back button, with query and title', async () => {
    await open()
    await phone.tap('#link')
    await phone.shows('#query', '{"id":"7","name":"%E7%94%B2"}')
    expect(await phone.route()).toBe('pages/detail/detail?id=7&name=%E7%94%B2')
    expect(await phone.page.locator('.navigation-title:visible').innerText()).toBe('详情')
    expect(
      await phone.page.locator('.navigation-bar:visible').evaluate((bar) => getComputedStyle(bar).backgroundColor),
    ).toBe('rgb(7, 193, 96)')
    await phone.page.locator('.navigation-back:visible').tap()
    expect(await phone.route()).toBe('pages/home/home')
    expect(await phone.page.locator('.navigation-back:visible').count()).toBe(0)
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
    await open('/pages/api/api')
    const failure = async (name: string, url: string) => (await phone.ask(name, { url }, 'callbacks'))['fail']
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
    await open('/pages/api/api')
    await phone.begin(name, { url })
    await phone.arrives(route)
    expect(await phone.page.locator('.page-view').count()).toBe(1)
  })

  it('gives opener and opened page a channel', async () => {
    await open('/pages/api/api')
    await phone.begin('open', {}, 'own')
    await phone.shows('#told', '你好')
    await phone.page.locator('.navigation-back:visible').tap()
    await phone.shows('#answer', '"yes"')
  })

  it('starts anew when the phone is told to, and keeps what was stored', async () => {
    await open('/pages/api/api')
    await phone.ask('setStorageSync', ['word', '留下'], 'sync')
    await phone.page.evaluate(() => (globalThis as HostWindow).phone.restart())
    expect(await phone.route()).toBe('pages/home/home')
    await phone.page.evaluate(() => (globalThis as HostWindow).phone.restart('/pages/api/api'))
    expect(await phone.ask('getStorageSync', ['word'], 'sync')).toBe('留下')
  })
})

describe('tabs', () => {
  const tab = (name: string) => phone.page.locator('.tab', { hasText: name })

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
    await open('/pages/api/api')
    await phone.ask('setTabBarBadge', { index: 1, text: '3' })
    expect(await tab('列表').locator('.tab-badge').innerText()).toBe('3')
    await phone.ask('removeTabBarBadge', { index: 1 })
    expect(await tab('列表').locator('.tab-badge').isHidden()).toBe(true)
    expect(await phone.ask('setTabBarBadge', { index: 5, text: '3' })).toEqual({
      fail: 'setTabBarBadge:fail tabbar item not found',
    })
  })
})

describe('scrolling', () => {
  it('tells the page, and tells it of the end', async () => {
    await open('/pages/list/list')
    expect(await phone.text('#bottom')).toBe('未到底')
    await phone.page.locator('.scroller:visible').evaluate((element) => element.scrollTo(0, 1e6))
    await phone.shows('#bottom', '到底 true')
  })

  it('pulls down to refresh by finger, and springs back', async () => {
    await open()
    await pullDown(phone)
    await phone.shows('#said', '刷新')
    await phone.page.waitForFunction(() => !document.querySelector<HTMLElement>('.scroller')?.style.transform)
  })
})

async function pullDown({ page }: Phone): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 180, y }] })
  await touch('touchStart', 200)
  for (let y = 220; y <= 400; y += 20) await touch('touchMove', y)
  await touch('touchEnd')
}
