import type { Browser } from 'playwright-core'
import { deskScreen, openTab, type Tab } from './browser'
import type { Hosted, PhoneTab } from './phone-tab'

/** The console in a tab of its own, with its sign-in code on the screen. */
export async function openDesk(browser: Browser, address: string): Promise<Tab> {
  const tab = await openTab(browser, deskScreen)
  await tab.page.goto(`${address}/console/`)
  await tab.page.locator('canvas').waitFor()
  return tab
}

/** An officer points the phone at the console's screen, reads what it says there and confirms. */
export async function signIn(phone: PhoneTab, desk: Tab, beforeConfirming = async () => {}): Promise<void> {
  await phone.tap('民警e家 · 扫码登录')
  await showTo(phone, desk)
  await phone.tap('扫描登录码')
  await phone.sees('确认在这台电脑上登录？')
  await beforeConfirming()
  await phone.tap('确认登录')
  await phone.sees('已确认登录')
}

/** What the console's screen shows of the code becomes what the phone's camera sees. */
async function showTo(phone: PhoneTab, desk: Tab): Promise<void> {
  const shown = await desk.page.locator('canvas').screenshot()
  await phone.page.evaluate(async (picture) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob())
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const seen = context?.getImageData(0, 0, bitmap.width, bitmap.height)
    const host = (globalThis as unknown as Hosted).phone
    host.set({ camera: async () => seen })
  }, shown.toString('base64'))
}
