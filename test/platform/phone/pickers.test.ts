import { open, phone, setUpStand } from './each-phone'

setUpStand()

const sheetButton = (name: string) => phone.page.locator('.layer').getByText(name, { exact: true })
const wheel = (index: number) => phone.page.locator('.wheel').nth(index)

describe('a picker', () => {
  beforeEach(async () => {
    await open({ path: '/pages/form/form' })
  })

  it('answers the row that was tapped', async () => {
    await phone.tap('#kind')
    await phone.page.locator('.wheel-row', { hasText: '表扬' }).tap()
    await sheetButton('确定').tap()
    await phone.shows('#kind', '表扬')
  })

  it('keeps its value when it is left', async () => {
    await phone.tap('#kind')
    await phone.page.locator('.wheel-row', { hasText: '表扬' }).tap()
    await sheetButton('取消').tap()
    expect(await phone.text('#kind')).toBe('投诉')
    expect(await phone.page.locator('.sheet').count()).toBe(0)
  })

  it('turns by keys and knows how long a month is', async () => {
    await phone.tap('#day')
    await wheel(1).press('ArrowUp')
    expect(await wheel(1).locator('[aria-selected=true]').innerText()).toBe('02月')
    await wheel(1).press('ArrowDown')
    await wheel(2).press('End')
    await wheel(1).press('ArrowDown')
    await sheetButton('确定').tap()
    await phone.shows('#day', '2026-04-30')
  })

  it('keeps to the first and last day it is given', async () => {
    await phone.tap('#day')
    await wheel(2).press('Home')
    await sheetButton('确定').tap()
    await phone.shows('#day', '2026-02-10')
  })

  it('turns by dragging', async () => {
    await phone.tap('#hour')
    const place = await wheel(0).boundingBox()
    const x = (place?.x ?? 0) + 30
    const y = (place?.y ?? 0) + 110
    await phone.page.mouse.move(x, y)
    await phone.page.mouse.down()
    await phone.page.mouse.move(x, y - 88, { steps: 20 })
    await phone.page.mouse.up()
    await sheetButton('确定').tap()
    expect(await phone.text('#hour')).toMatch(/^(10|11|12|13|14):30$/)
  })

  it('lets the page change its columns while it is open', async () => {
    await phone.tap('#area')
    await wheel(1).press('ArrowDown')
    await wheel(0).press('ArrowDown')
    expect(await wheel(1).locator('.wheel-row').allInnerTexts()).toEqual(['西一'])
    await sheetButton('确定').tap()
    await phone.shows('#area', '西 西一')
  })
})
