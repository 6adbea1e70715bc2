import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page, Route } from 'playwright-core'
import type { ActionName, Answer, Input } from '../../../miniprogram/contract/actions'
import type { Officer } from '../../../miniprogram/contract/people/answers'
import type { Reply } from '../../../miniprogram/contract/replies'
import { deskScreen, openTab } from '../../support/browser'

const root = resolve(__dirname, '../../..')
const built = join(root, '.cache', 'test-console')
const origin = 'http://console.test'

interface Screen {
  width: number
  height: number
}
interface Session {
  token: string
  officer: Officer
}

/** Who opens the console, on what screen. */
export interface Visitor {
  signedIn?: Session
  screen?: Screen
}

/** What the cloud would answer, by action. */
export type Cloud = {
  [Name in ActionName]?: (input: Input<Name>) => Reply<Answer<Name>> | Promise<Reply<Answer<Name>>>
}

export interface Visit {
  page: Page
  /** Actions asked for so far, with what was sent. */
  asked: { action: ActionName; input: unknown; authorization?: string }[]
  /** Whatever the page said or failed to get. */
  said: string[]
}

/** Builds in a process of its own: the builder is an ES module, which this test runner cannot load. */
export async function buildForTests(): Promise<void> {
  const program = `require('./scripts/build/console.ts').buildConsole(${JSON.stringify(built)})`
  await promisify(execFile)(process.execPath, ['--require', 'tsx/cjs', '-e', program], { cwd: root })
}

/** Opens the built console with a cloud of the test's own; answers may be changed at any time. */
export async function visit(
  browser: Browser,
  path: string,
  cloud: Cloud,
  { signedIn, screen = deskScreen }: Visitor = {},
): Promise<Visit> {
  const { page, said } = await openTab(browser, screen)
  const asked: Visit['asked'] = []
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname.startsWith('/api/')) await answer(route, cloud, asked)
    else if (pathname.startsWith('/console/')) await serve(route, join(built, pathname.slice('/console/'.length)))
    else if (pathname === '/blank') await route.fulfill({ body: '', contentType: 'text/html' })
    else said.push(`unexpected request: ${pathname}`)
  })
  if (signedIn) {
    await page.goto(`${origin}/blank`)
    await page.evaluate(`sessionStorage.setItem('e-du.session', ${JSON.stringify(JSON.stringify(signedIn))})`)
  }
  await page.goto(`${origin}/console${path}`)
  return { page, asked, said }
}

async function answer(route: Route, cloud: Cloud, asked: Visit['asked']) {
  const headers = await route.request().allHeaders()
  const { action, input } = requested(route, headers)
  asked.push({ action, input, authorization: headers['authorization'] })
  const say = cloud[action] as ((input: unknown) => unknown) | undefined
  await route.fulfill({ json: say ? await say(input) : { ok: false, error: { code: 'DENIED', message: action } } })
}

/** Bytes come with their action and input in headers. */
function requested(route: Route, headers: Record<string, string>): { action: ActionName; input: unknown } {
  const action = headers['x-action'] as ActionName | undefined
  if (!action) return route.request().postDataJSON() as { action: ActionName; input: unknown }
  const input = JSON.parse(Buffer.from(headers['x-input'] ?? '', 'base64url').toString()) as object
  return { action, input: { ...input, bytes: route.request().postDataBuffer()?.length } }
}

const types: Partial<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
}

async function serve(route: Route, path: string) {
  const type = types[extname(path)]
  // A path without a known ending is a page of the single-page console.
  const body = await readFile(type ? path : join(built, 'index.html'))
  await route.fulfill({ body, contentType: type ?? 'text/html' })
}
