import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import sirv from 'sirv'
import { buildPhone } from '../platform/phone/build/build'

export interface FirstPage {
  /** From the start of loading to the first page's `onReady`, in milliseconds: median of the visits. */
  app: number
  /** The same for a program of one empty page: what the host itself costs. */
  empty: number
  visits: number
}

/** Measures how soon the first page of a built mini program is ready, against an empty one in the same host. */
export async function measureFirstPage(built: string, visits = 9): Promise<FirstPage> {
  const empty = await buildEmpty()
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
  try {
    return { app: await median(browser, built, visits), empty: await median(browser, empty, visits), visits }
  } finally {
    await browser.close()
  }
}

async function buildEmpty(): Promise<string> {
  const source = mkdtempSync(join(tmpdir(), 'phone-empty-'))
  const files = { 'app.json': '{ "pages": ["page/page"] }', 'page/page.wxml': '<view />', 'page/page.js': 'Page({})' }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(source, file)), { recursive: true })
    writeFileSync(join(source, file), text)
  }
  const out = join(source, 'built')
  await buildPhone({ source, out })
  return out
}

async function median(browser: Browser, folder: string, visits: number): Promise<number> {
  const server = await serve(folder)
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const times: number[] = []
  try {
    for (let visit = 0; visit < visits; visit += 1) {
      const context = await browser.newContext({ viewport: { width: 375, height: 812 } })
      const page = await context.newPage()
      await page.goto(address)
      times.push(await page.evaluate(readyAfter))
      await context.close()
    }
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(visits / 2)] ?? 0)
}

/** Runs in the page. The host marks the moment itself, since asking comes too late. */
async function readyAfter(): Promise<number> {
  await (globalThis as typeof globalThis & { phone: { ready: Promise<void> } }).phone.ready
  const [mark] = performance.getEntriesByName('phone-ready')
  if (!mark) throw new Error('the host did not mark its first page')
  return mark.startTime
}

function serve(folder: string): Promise<Server> {
  const files = sirv(folder)
  const server = createServer((request, response) => {
    // A program without its cloud still has to open.
    if (request.url?.startsWith('/wx/')) response.end('{"errCode":-1,"errMsg":"no cloud here"}')
    else files(request, response)
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
