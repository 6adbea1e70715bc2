import type { Browser } from 'playwright-core'
import { deskScreen, openTab, type Tab } from './browser'
import type { PhoneTab } from './phone-tab'
import { lookAt } from './scanning'

/** The console in a tab of its own, with its sign-in code on the screen. */
export async function openDesk(browser: Browser, address: string): Promise<Tab> {
  const tab = await openTab(browser, deskScreen)
  await tab.page.goto(`${address}/console/`)
  await tab.page.locator('canvas').waitFor()
  return tab
}

/** An officer points the phone at the console's screen, reads what it says there and confirms. */
export async function signIn(phone: PhoneTab, desk: Tab, beforeConfirming = async () => {}): Promise<void> {
  await phone.tap('民警e家')
  await phone.tap('扫码登录')
  const shown = await desk.page.locator('canvas').screenshot()
  await lookAt(phone, shown.toString('base64'))
  await phone.tap('扫描登录码')
  await phone.sees('确认在这台电脑上登录？')
  await beforeConfirming()
  await phone.tap('确认登录')
  await phone.sees('已确认登录')
}
