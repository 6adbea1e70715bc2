import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page, Route } from 'playwright-core'
import sirv from 'sirv'
import type { ActionName, Answer, Input } from '../../../miniprogram/contract/actions'
import type { Officer } from '../../../miniprogram/contract/people/answers'
import type { Reply } from '../../../miniprogram/contract/replies'
import { deskScreen, openTab } from '../../support/browser/browser'
import { builtConsole } from '../../support/built'

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

/** What the page sent: of an answer it holds the tag, and whether nobody sits there. */
interface Asked {
  action: ActionName
  input: unknown
  authorization?: string
  held?: string
  unattended?: true
}

export interface Visit {
  page: Page
  /** Actions asked for so far, with what was sent. */
  asked: Asked[]
  /** Whatever the page said or failed to get. */
  said: string[]
}

/** The built console on a server of its own, without a cloud. */
export interface Served {
  address: string
  close: () => Promise<void>
}

export async function serveConsole(): Promise<Served> {
  const files = sirv(await builtConsole(), { single: true })
  const server = createServer((request, response) => {
    request.url = request.url?.replace(/^\/console/, '') ?? '/'
    files(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Where the console stands open: in a browser, from a server. */
export interface Place {
  browser: Browser
  address: string
}

/** Opens the built console with a cloud of the test's own; answers may be changed at any time. */
export async function visit(
  { browser, address }: Place,
  path: string,
  cloud: Cloud,
  { signedIn, screen = deskScreen }: Visitor = {},
): Promise<Visit> {
  const { page, said } = await openTab(browser, screen)
  const asked: Visit['asked'] = []
  const ours = (url: URL) => url.origin === address
  await page.route(
    (url) => ours(url) && url.pathname.startsWith('/api/'),
    (route) => answer(route, cloud, asked),
  )
  await page.route(
    (url) => !ours(url) && url.protocol.startsWith('http'),
    (route) => {
      said.push(`unexpected request: ${route.request().url()}`)
      return route.abort()
    },
  )
  if (signedIn) await page.addInitScript(signInOnce, JSON.stringify(signedIn))
  await page.goto(`${address}/console${path}`)
  return { page, asked, said }
}

/** Runs in the page before anything else, at every load: whoever signs out stays out. */
function signInOnce(session: string): void {
  if (sessionStorage.getItem('signed in')) return
  sessionStorage.setItem('signed in', 'once')
  sessionStorage.setItem('e-du.session', session)
}

async function answer(route: Route, cloud: Cloud, asked: Visit['asked']) {
  const headers = await route.request().allHeaders()
  const request = requested(route, headers)
  const { action, input } = request
  asked.push({ ...request, authorization: headers['authorization'] })
  const say = cloud[action] as ((input: unknown) => unknown) | undefined
  await route.fulfill({ json: say ? await say(input) : { ok: false, error: { code: 'DENIED', message: action } } })
}

/** Bytes come with their action and input in headers. */
function requested(route: Route, headers: Record<string, string>): Asked {
  const action = headers['x-action'] as ActionName | undefined
  if (!action) return route.request().postDataJSON() as Asked
  const input = JSON.parse(Buffer.from(headers['x-input'] ?? '', 'base64url').toString()) as object
  return { action, input: { ...input, bytes: route.request().postDataBuffer()?.length } }
}
