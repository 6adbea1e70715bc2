import type { Browser, Locator } from 'playwright-core'
import { listenedTo, openTab, phoneScreen, type Tab } from './browser'

export interface PhoneTab extends Tab {
  /** The visible page of the mini program; pages below it in the stack stay in the document. */
  top: Locator
  /** Taps what is named so on the visible page, or in the sheet above it. */
  tap: (name: string) => Promise<void>
  /** Closes the mini program and opens it again; what it stored stays. */
  restart: () => Promise<void>
  /** What is typed into for a field of the form. */
  field: (name: string) => Locator
  /** Waits until the visible page shows the words. */
  sees: (words: string) => Promise<void>
}

/** What the phone's page offers to whoever drives it. */
export interface Hosted {
  phone: { ready: Promise<void>; set: (conditions: object) => void; restart: () => Promise<void> }
}

interface Setting {
  address: string
  /** Whose phone it is. */
  openid: string
  /** Names of the stage's samples in the album. */
  album?: string[]
  /** The stage's sample that the recorder yields. */
  microphone?: string
}

/** A phone with the mini program open on its first page. */
export async function openPhone(
  browser: Browser,
  { address, openid, album = [], microphone }: Setting,
): Promise<PhoneTab> {
  const tab = await openTab(browser, phoneScreen)
  const { page } = tab
  const answer = await page.request.post(`${address}/wx/session`, { data: { person: openid } })
  const { token } = (await answer.json()) as { token: string }
  await page.goto(`${address}/phone/?session=${token}&holder=${openid}`)
  await supply(tab, album, microphone)
  return phoneIn(tab)
}

/** Its battery dies, in the middle of whatever it does; answers the phone as it is switched on again. */
export async function switchedOnAgain({ page: dead, context, said }: PhoneTab): Promise<PhoneTab> {
  const address = dead.url()
  const page = await listenedTo(context, said)
  await Promise.all([dead.waitForEvent('crash'), expect(dead.goto('chrome://crash')).rejects.toThrow()])
  await dead.close()
  await page.goto(address)
  return phoneIn({ page, context, said })
}

function phoneIn(tab: Tab): PhoneTab {
  const { page } = tab
  const top = page.locator('wx-page:visible').last()
  return {
    ...tab,
    top,
    tap: (name) => page.getByText(name, { exact: true }).locator('visible=true').last().tap(),
    restart: () => page.evaluate(() => (globalThis as unknown as Hosted).phone.restart()),
    field: (name) => top.locator(`#field-${name}`).locator('input, textarea').first(),
    sees: (words) => top.getByText(words).first().waitFor(),
  }
}

/** Gives the phone its pictures, its sound and its place; a page that is opened anew has lost them. */
export async function supply({ page }: Tab, album: string[], microphone?: string): Promise<void> {
  await page.evaluate(
    async ([pictures, sound]) => {
      const host = (globalThis as unknown as Hosted).phone
      await host.ready
      const files = await Promise.all(
        [...pictures, ...sound].map(async (name) => {
          const blob = await (await fetch(`/samples/${name}`)).blob()
          return new File([blob], name, { type: blob.type })
        }),
      )
      host.set({
        album: files.slice(0, pictures.length),
        position: { latitude: 27.8274, longitude: 113.1339, accuracy: 12 },
        ...(sound.length && { microphone: files.at(-1) }),
      })
    },
    [album, microphone ? [microphone] : []] as const,
  )
}
