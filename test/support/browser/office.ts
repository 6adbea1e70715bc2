import type { Browser } from 'playwright-core'
import type { AskedValues } from '../../../miniprogram/contract/case/move'
import { moveOf, type StaffMove } from '../../../miniprogram/contract/petition/moves'
import { deskScreen, openTab, type Tab } from './browser'

/** An officer at a console of their own. */
export interface Clerk extends Tab {
  /** Opens a case by its number, through the list's search. */
  open: (number: string) => Promise<void>
  /** Presses a move's button and fills in what it asks; the case is open. */
  move: (name: StaffMove, asked?: AskedValues) => Promise<void>
  /** Agrees to what waits. */
  agree: () => Promise<void>
  sees: (words: string) => Promise<void>
}

/** Signs an officer in without the camera, which its own journey tries, and opens a console for them. */
async function openConsole(browser: Browser, address: string, openid: string): Promise<Clerk> {
  const tab = await openTab(browser, deskScreen)
  const { page } = tab
  const session = await signedIn(tab, address, openid)
  await page.addInitScript((kept) => {
    if (!sessionStorage.getItem('e-du.session')) sessionStorage.setItem('e-du.session', kept)
  }, JSON.stringify(session))
  const sees = (words: string) => page.getByText(words).first().waitFor()
  return {
    ...tab,
    sees,
    open: async (number) => {
      await page.goto(`${address}/console/petitions?search=NUMBER&words=${number}`)
      await page.locator('a[data-petition]').first().click()
      await page.locator('article').getByText(number).first().waitFor()
    },
    move: (name, asked = {}) => move(tab, name, asked),
    agree: async () => {
      const button = page.getByRole('button', { name: '同意', exact: true })
      await button.waitFor()
      // What the step itself asks: each with its first answer.
      for (const group of await page.locator('.pending .ant-radio-group').all())
        await group.getByRole('radio').first().check()
      await button.click()
      // What the citizen reads at once is asked again.
      const sure = page.getByRole('button', { name: /^确定/ })
      await sure
        .or(page.getByText(/^已(审核|核对|签发|批准)$/))
        .first()
        .waitFor()
      if (await sure.isVisible()) await sure.click()
      await button.waitFor({ state: 'detached' })
    },
  }
}

/** Everybody's consoles, each opened when it is first needed. */
export interface Office {
  at: (openid: string) => Promise<Clerk>
  /** Somebody makes a move on a case. */
  does: (openid: string, number: string, ...move: Parameters<Clerk['move']>) => Promise<Clerk>
  agrees: (openid: string, number: string) => Promise<Clerk>
  open: () => Record<string, Clerk>
}

export function openOffice(browser: Browser, address: string): Office {
  const clerks: Record<string, Clerk> = {}
  const at: Office['at'] = async (openid) => (clerks[openid] ??= await openConsole(browser, address, openid))
  return {
    at,
    open: () => clerks,
    does: async (openid, number, ...move) => {
      const clerk = await at(openid)
      await clerk.open(number)
      await clerk.move(...move)
      return clerk
    },
    agrees: async (openid, number) => {
      const clerk = await at(openid)
      await clerk.open(number)
      await clerk.agree()
      return clerk
    },
  }
}

async function signedIn({ page }: Tab, address: string, openid: string) {
  const post = async (path: string, data: unknown, token?: string) => {
    const headers = token ? { authorization: `Bearer ${token}` } : undefined
    return (await page.request.post(`${address}${path}`, { data, headers })).json() as Promise<never>
  }
  const ask = async (action: string, input: unknown) =>
    ((await post('/api/people', { action, input })) as { data: Record<string, string> }).data
  const { id, secret, code } = await ask('people.signin.start', {})
  const { token } = (await post('/wx/session', { person: openid })) as { token: string }
  await post('/wx/call', { name: 'people', data: { action: 'people.signin.confirm', input: { code } } }, token)
  const { session, officer } = await ask('people.signin.claim', { id, secret })
  return { token: session, officer }
}

async function move(tab: Tab, name: StaffMove, asked: AskedValues): Promise<void> {
  const { page } = tab
  const { label, asks, steps, warns } = moveOf(name)
  const card = page.getByLabel('处理', { exact: true })
  await card.getByRole('button', { name: label, exact: true }).click()
  for (const [field, value] of Object.entries(asked)) {
    const control = page.locator(`#${name}-${field}`)
    const { control: kind, options } = asks[field] ?? {}
    if (kind === 'unit') {
      await control.click()
      await page.locator('.ant-select-tree-title').getByText(String(value), { exact: true }).click()
    } else if (options) await control.getByText(options[String(value)] ?? '', { exact: true }).click()
    else await control.fill(String(value))
  }
  if (Object.keys(asks).length > 0 || steps) {
    await card.getByRole('button', { name: steps ? `提交${steps[0]?.label ?? ''}` : label, exact: true }).click()
  }
  if (warns) await page.getByRole('button', { name: /^确定/ }).click()
  await page.getByLabel('处理', { exact: true }).getByRole('button', { name: '取消' }).waitFor({ state: 'detached' })
}
