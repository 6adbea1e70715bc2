import { faultsOf } from '../../support/browser/phone-looks'
import type { PhoneTab } from '../../support/browser/phone-tab'
import { picture } from '../../support/browser/pictures'

/** Looks at the page that is shown: nothing too small, too pale or too wide. */
export async function looksWell(tab: PhoneTab, name: string): Promise<void> {
  await picture(tab, name)
  expect([name, await faultsOf(tab, { touch: 48, smallest: 13 })]).toEqual([name, []])
}

/** What an action of the cloud answers to what is done on the page. */
export async function answered(tab: PhoneTab, action: string, act: () => Promise<void>): Promise<void> {
  const answer = tab.page.waitForResponse(
    (response) => (response.request().postData() ?? '').includes(action) && response.url().endsWith('/wx/call'),
  )
  await act()
  await (await answer).finished()
}
