import { open, phone, setUpStand } from './each-phone'
import type { HostWindow, Phone } from './stand'

setUpStand()

const style = (selector: string, name: string) =>
  phone.top
    .locator(selector)
    .first()
    .evaluate(
      (element, property) => (globalThis as HostWindow).getComputedStyle(element).getPropertyValue(property),
      name,
    )

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
      const style = (globalThis as HostWindow).getComputedStyle(element, ':before')
      return { content: style.content, mask: style.maskImage, width: style.width }
    })
    expect({ content, width }).toEqual({ content: '""', width: '24px' })
    expect(mask).toContain('data:image/svg+xml')
  })

  it('is told of its life in order, children before parents', async () => {
    await open({ path: '/pages/life/life' })
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
    await open({ path: '/pages/life/life' })
    await phone.tap('#throw')
    await phone.shows('#events', 'page ready')
    const told = phone.said.splice(0)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('a handler broke')
  })

  it('may draw its own bar and come from a subpackage', async () => {
    await open({ path: '/extra/hello/hello' })
    expect(await phone.page.locator('.navigation-bar:visible').count()).toBe(0)
    expect(await phone.page.locator('.capsule:visible').count()).toBe(1)
    await phone.top.locator('#field input').fill('139')
    await phone.shows('#phone', '139')
  })
})

describe('scrolling', () => {
  it('tells the page, and tells it of the end', async () => {
    await open({ path: '/pages/list/list' })
    expect(await phone.text('#bottom')).toBe('未到底')
    await phone.page.locator('.scroller:visible').evaluate((element) => element.scrollTo(0, 1e6))
    await phone.shows('#bottom', '到底 true')
  })

  it('pulls down to refresh by finger, and springs back', async () => {
    await open()
    await pullDown(phone)
    await phone.shows('#said', '刷新')
    await phone.page.locator('.page-view:visible .scroller:not([style*="transform"])').waitFor()
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
