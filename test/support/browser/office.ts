import type { Browser, Page } from 'playwright-core'
import type { AskedValues, CaseMove, CaseNames } from '../../../miniprogram/contract/case/move'
import { moveOf, type StaffMove } from '../../../miniprogram/contract/petition/moves'
import { rightsQueueForm } from '../../../miniprogram/contract/rights/desk'
import { rightsMoveOf, type RightsStaffMove } from '../../../miniprogram/contract/rights/moves'
import { deskScreen, openTab, type Tab } from './browser'
import { fillIn } from './filling'

/** What is handled: how a case is looked for by its number, what leads to it, and what its moves ask. */
interface Handled<Move extends string> {
  look: (page: Page, console: string, number: string) => Promise<unknown>
  row: string
  moveOf: (name: Move) => CaseMove<CaseNames>
}
const petitions: Handled<StaffMove> = {
  look: (page, console, number) => page.goto(`${console}/petitions?search=NUMBER&words=${number}`),
  row: 'a[data-petition]',
  moveOf,
}
const applications: Handled<RightsStaffMove> = {
  look: async (page, console, number) => {
    await page.goto(`${console}/rights`)
    await page.getByLabel(rightsQueueForm.fields.words.label).fill(number)
    await page.getByRole('button', { name: '查找' }).click()
    await page.locator('.list[aria-busy=false]').waitFor()
  },
  row: 'td.subject a',
  moveOf: rightsMoveOf,
}

/** An officer at a console of their own. */
export interface Clerk<Move extends string = StaffMove> extends Tab {
  /** Looks for a case by its number in the list, … */
  look: (number: string) => Promise<unknown>
  /** … and opens it. */
  open: (number: string) => Promise<void>
  /** Presses a move's button, which may stand beside one element of the case, and fills in what it asks; the case is open. */
  move: (name: Move, asked?: AskedValues, element?: string) => Promise<void>
  /** Agrees to what waits. */
  agree: () => Promise<void>
  sees: (words: string) => Promise<void>
}

/** Signs an officer in without the camera, which its own journey tries, and opens a console for them. */
async function openConsole<Move extends string>(
  browser: Browser,
  address: string,
  openid: string,
  { look, row, moveOf }: Handled<Move>,
): Promise<Clerk<Move>> {
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
    look: (number) => look(page, `${address}/console`, number),
    open: async (number) => {
      await look(page, `${address}/console`, number)
      await page.locator(row).first().click()
      await page.locator('article').getByText(number).first().waitFor()
    },
    move: (name, asked = {}, element) => move(tab, name, moveOf(name), asked, element),
    agree: async () => {
      const button = page.getByRole('button', { name: '同意', exact: true })
      await button.waitFor()
      // What the step itself asks: each with its first answer.
      for (const group of await page.locator('.pending .ant-radio-group').all())
        await group.getByRole('radio').first().check()
      await button.click()
      // What the citizen reads at once is asked again.
      const sure = page.getByRole('button', { name: /^确定/ })
      const done = page.getByText(/^已(会同承办人核签|审核|核对|签发|批准)$/).first()
      await sure.or(done).first().waitFor()
      if (await sure.isVisible()) await sure.click()
      // The button has another name while it waits: only the answer says that it is done.
      await done.waitFor()
      await button.waitFor({ state: 'detached' })
    },
  }
}

/** Everybody's consoles, each opened when it is first needed. */
export interface Office<Move extends string = StaffMove> {
  at: (openid: string) => Promise<Clerk<Move>>
  /** Somebody makes a move on a case. */
  does: (openid: string, number: string, ...move: Parameters<Clerk<Move>['move']>) => Promise<Clerk<Move>>
  agrees: (openid: string, number: string) => Promise<Clerk<Move>>
  open: () => Record<string, Clerk<Move>>
}

/** Whoever handles petitions. */
export const openOffice = (browser: Browser, address: string): Office => officeOf(browser, address, petitions)
/** Whoever protects officers. */
export const openRightsOffice = (browser: Browser, address: string): Office<RightsStaffMove> =>
  officeOf(browser, address, applications)

function officeOf<Move extends string>(browser: Browser, address: string, handled: Handled<Move>): Office<Move> {
  const clerks: Record<string, Clerk<Move>> = {}
  const at: Office<Move>['at'] = async (openid) =>
    (clerks[openid] ??= await openConsole(browser, address, openid, handled))
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

async function move(
  { page }: Tab,
  name: string,
  { label, asks, steps, warns, of }: CaseMove<CaseNames>,
  asked: AskedValues,
  element?: string,
): Promise<void> {
  const card = page.getByLabel('处理', { exact: true })
  const buttons = of ? page.getByRole('group', { name: `办理${element}` }) : card
  await buttons.getByRole('button', { name: label, exact: true }).click()
  for (const [field, value] of Object.entries(asked)) {
    const asking = asks[field]
    if (asking) await fillIn(page, `#${name}-${field}`, asking, value)
  }
  if (Object.keys(asks).length > 0 || steps || warns) {
    await card.getByRole('button', { name: steps ? `提交${steps[0]?.label ?? ''}` : label, exact: true }).click()
  }
  if (warns) await page.getByRole('button', { name: /^确定/ }).click()
  if (Object.keys(asks).length === 0 && !steps) await page.getByText(`已办理：${label}`).first().waitFor()
  await card.getByRole('button', { name: '取消' }).waitFor({ state: 'detached' })
}
