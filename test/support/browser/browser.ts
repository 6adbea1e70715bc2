import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: quiet })
}

export const phoneScreen = { width: 375, height: 812 }
export const deskScreen = { width: 1440, height: 900 }

/** A tab of its own; whatever its console says is kept, since saying anything is a failure. */
export async function openTab(browser: Browser, screen: { width: number; height: number }): Promise<Tab> {
  const touch = screen.width < 500
  const context = await browser.newContext({
    viewport: screen,
    deviceScaleFactor: touch ? 2 : 1,
    hasTouch: touch,
    isMobile: touch,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(20_000)
  const said: string[] = []
  return { page: await listenedTo(context, said), context, said }
}

/** A new page, of which all is kept that its console says. */
export async function listenedTo(context: BrowserContext, said: string[]): Promise<Page> {
  const page = await context.newPage()
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`))
  return page
}

export interface Tab {
  page: Page
  context: BrowserContext
  /** What the tab's console said; empty when all is well. */
  said: string[]
}
