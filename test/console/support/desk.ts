import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import type { RefusalCode, Refused } from '../../../miniprogram/contract/replies'
import { openBrowser } from '../../support/browser/browser'
import { colleagues, mixedQueue, officer, petitionCase, units, workbench } from './builders'
import { noRights } from './rights'
import { serveConsole, visit, type Cloud, type Served, type Visit, type Visitor } from './console-page'

export const narrow = { width: 720, height: 900 }
const signedIn = { token: 'session-1', officer }
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let served: Served
let visiting: Visit | undefined

/** One browser and one server for the stories of a file; a page that says anything on its console fails its story. */
export function setUpDesk(): void {
  beforeAll(async () => {
    ;[served, browser] = await Promise.all([serveConsole(), openBrowser()])
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })
  afterEach(async () => {
    const { page, said } = here()
    visiting = undefined
    await page.context().close()
    expect(said).toEqual([])
  })
}

/** Opens a page of the console, signed in unless told otherwise. */
export async function open(path: string, cloud: Cloud, visitor: Visitor = { signedIn }): Promise<Page> {
  visiting = await visit({ browser, address: served.address }, path, cloud, visitor)
  // Sooner than the test's own limit, so that a story says what it waited for.
  visiting.page.setDefaultTimeout(20_000)
  return visiting.page
}

export function here(): Visit {
  if (!visiting) throw new Error('no page was opened')
  return visiting
}

/** A cloud with a list and one case, as changed by the story. */
export const cloudWith = (changes: Cloud = {}): Cloud => ({
  'petition.queue': () => ({ ok: true, data: { items: mixedQueue() } }),
  'petition.detail': () => ({ ok: true, data: petitionCase() }),
  'petition.desk.workbench': () => ({ ok: true, data: workbench() }),
  'rights.desk.workbench': () => ({ ok: true, data: noRights }),
  'people.units': () => ({ ok: true, data: units }),
  'people.colleagues': () => ({ ok: true, data: colleagues }),
  'people.signin.start': () => ({ ok: true, data: { id: 's1', secret: 'x', code: 'c0de-1', expiresAt: '' } }),
  'people.signin.claim': () => ({ ok: true, data: { state: 'waiting' } }),
  'people.signin.end': () => ({ ok: true, data: {} }),
  ...changes,
})

export const refuse = (code: RefusalCode, message: string, more: Partial<Refused> = {}) => ({
  ok: false as const,
  error: { code, message, ...more },
})

export const sentTo = (action: string) => here().asked.filter((call) => call.action === action)
/** Waits until the page shows this. */
export const shown = (text: string) => here().page.getByText(text).filter({ visible: true }).first().waitFor()
export const press = (name: string) => here().page.getByRole('button', { name, exact: true }).click()
/** What this browser keeps of what was written. */
export const keptWords = () =>
  here().page.evaluate(() =>
    JSON.stringify(
      [localStorage, sessionStorage].flatMap((store) =>
        Object.entries(store).filter(([key]) => !['e-du.session', 'e-du.here', 'signed in'].includes(key)),
      ),
    ),
  )
export const address = () => new URL(here().page.url()).pathname + new URL(here().page.url()).search

/** What axe finds that keeps somebody from using the page. */
export async function seriousFindings(): Promise<string[]> {
  await here().page.evaluate(axe)
  const { violations } = await here().page.evaluate<AxeResults>('axe.run()')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
