import { cpSync, mkdtempSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import sirv from 'sirv'
import { buildPhone } from '../../../platform/phone/build/build'
import { digestOf, root } from '../../../scripts/build/stale'
import { openBrowser, openTab, phoneScreen } from '../../support/browser/browser'
import { madeOnce } from '../../support/built'

const library = join(dirname(require.resolve('tdesign-miniprogram/package.json')), 'miniprogram_dist')
const parts = ['badge', 'button', 'cell', 'common', 'icon', 'image', 'input', 'loading', 'miniprogram_npm', 'mixins']

/** The sample program, with the parts of its library that it uses, in a folder of its own. */
export function layOutSample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'phone-sample-'))
  cpSync(join(__dirname, 'fixture'), folder, { recursive: true })
  for (const part of parts)
    cpSync(join(library, part), join(folder, 'miniprogram_npm', 'tdesign-miniprogram', part), { recursive: true })
  return folder
}

/** What came through the cloud's door, and what it answers. */
export interface Door {
  asked: { method: string; path: string; authorization: string | undefined; body: string }[]
  answers: Record<string, unknown>
}

/** A window onto the built sample, on a server with a door that answers as a test tells it to. */
export interface Stand {
  browser: Browser
  address: string
  door: Door
  close: () => Promise<void>
}

/** The folder of the built sample: made once for these sources, whichever test file asks first. */
export function buildSample(): Promise<string> {
  const from = ['test/platform/phone/fixture', 'test/platform/phone/stand.ts', 'platform/phone']
  return madeOnce(join(root, '.cache/phone-sample', digestOf({ from }).slice(0, 16)), async (out) => {
    const { problems } = await buildPhone({ source: layOutSample(), out })
    if (problems.length) throw new Error(JSON.stringify(problems))
  })
}

export async function openStand(): Promise<Stand> {
  const out = await buildSample()
  const door: Door = { asked: [], answers: {} }
  const files = sirv(out, { dev: true })
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/wx/')) {
      void answer(door, request, response)
      return
    }
    request.url = request.url?.replace(/^\/phone/, '') ?? '/'
    files(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await openBrowser()
  return {
    browser,
    door,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function answer(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { pathname, search } = new URL(request.url ?? '', 'http://door')
  const { method = '' } = request
  door.asked.push({
    method,
    path: pathname + search,
    authorization: request.headers.authorization,
    body: Buffer.concat(chunks).toString('latin1'),
  })
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(door.answers[`${method} ${pathname}`] ?? { errCode: -1, errMsg: 'nothing was laid out' }))
}

type Style = 'sync' | 'callbacks' | 'own'

// What an API answers is whatever the test expects of it.
export type Outcome = Record<string, unknown>

export interface Phone {
  page: Page
  /** The page of the program that is in front; those below it stay in the document. */
  top: Locator
  said: string[]
  /** Taps what is named so, or clicks it where there is no touch. */
  tap: (selector: string) => Promise<void>
  text: (selector: string) => Promise<string>
  /** Waits until an element of the page in front shows the words. */
  shows: (selector: string, words: string) => Promise<void>
  route: () => Promise<string>
  /** Waits until the page in front has this address. */
  arrives: (route: string) => Promise<void>
  set: (conditions: object) => Promise<void>
  /** Calls an API inside of the program; its outcome comes when whatever it opened is answered. */
  begin: (name: string, options?: unknown, style?: Style) => Promise<{ outcome: () => Promise<Outcome> }>
  /** Calls an API that asks nobody, and answers its outcome. */
  ask: (name: string, options?: unknown, style?: Style) => Promise<Outcome>
  close: () => Promise<void>
}

interface Host {
  ready: Promise<void>
  route: () => string
  set: (conditions: object) => void
  restart: (path?: string) => Promise<void>
}

type Canvas = { width: number; height: number; toBlob: (done: (blob: Blob | null) => void, type: string) => void }

/** What the parts of a test that run in the browser see there: Node's own types know no page. */
export type HostWindow = typeof globalThis & {
  phone: Host
  document: {
    createElement: (tag: 'canvas') => Canvas
  }
  getComputedStyle: (
    element: unknown,
    part?: string,
  ) => Record<'content' | 'maskImage' | 'width' | 'color' | 'backgroundColor' | 'objectFit', string> & {
    getPropertyValue: (name: string) => string
  }
  ImageData: new (width: number, height: number) => { data: Uint8ClampedArray }
}

export interface Opening {
  path?: string
  holder?: string
  /** Of a real cloud. */
  session?: string
  mouse?: boolean
}

export async function openPhone(
  { browser, address }: Pick<Stand, 'browser' | 'address'>,
  { path = '', holder = 'me', session = 'secret', mouse = false }: Opening = {},
): Promise<Phone> {
  const { page, context, said } = await openTab(browser, mouse ? { width: 640, height: 812 } : phoneScreen)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  page.setDefaultTimeout(5000)
  const query = new URLSearchParams({ session, holder, path })
  await page.goto(`${address}/phone/?${query.toString()}`)
  await page.evaluate(() => (globalThis as HostWindow).phone.ready)
  const top = page.locator('.page-view:visible wx-page')
  const press = (target: Locator) => (mouse ? target.click() : target.tap())
  const begin = callInside(top, press)
  return {
    page,
    top,
    said,
    begin,
    ask: async (name, options, style) => (await begin(name, options, style)).outcome(),
    tap: (selector) => press(top.locator(selector).first()),
    text: (selector) => top.locator(selector).first().innerText(),
    shows: (selector, words) => top.locator(selector).filter({ hasText: words }).first().waitFor(),
    arrives: async (route) => {
      await page.waitForFunction((expected) => (globalThis as HostWindow).phone.route() === expected, route)
    },
    route: () => page.evaluate(() => (globalThis as HostWindow).phone.route()),
    set: (conditions) => page.evaluate((given) => (globalThis as HostWindow).phone.set(given), conditions),
    close: () => context.close(),
  }
}

/** The sample has a page that calls whatever it is told to and shows the outcome. */
function callInside(top: Locator, press: (target: Locator) => Promise<void>): Phone['begin'] {
  let asked = 0
  return async (name, options = {}, style) => {
    asked += 1
    const id = asked
    await top.locator('#call input').fill(JSON.stringify({ id, name, options, style }))
    await press(top.locator('#run'))
    const outcome = async () => {
      const shown = top.locator('#answer').filter({ hasText: `{"id":${id},` })
      await shown.waitFor()
      return (JSON.parse(await shown.innerText()) as { outcome: Outcome }).outcome
    }
    return { outcome }
  }
}
