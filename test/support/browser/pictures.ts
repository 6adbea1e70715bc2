import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Tab } from './browser'

/** Where pictures are kept. */
export const picturesFolder = join(__dirname, '..', '..', '..', process.env['SCREENSHOTS'] ?? '.cache/screenshots')
const failures = join(__dirname, '..', '..', '..', '.cache', 'failures')
for (const each of [picturesFolder, failures]) mkdirSync(each, { recursive: true })

/** Keeps a picture of the tab: `phone-home`, `console-queue`. `npm run screenshots` keeps them in docs/. */
export async function picture({ page }: Tab, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: join(picturesFolder, `${name}.png`), animations: 'disabled' })
}

/** Keeps what every tab shows when a story breaks. */
export async function pictureFailure(tabs: Record<string, Tab | undefined>): Promise<void> {
  for (const [name, tab] of Object.entries(tabs)) await tab?.page.screenshot({ path: join(failures, `${name}.png`) })
}
