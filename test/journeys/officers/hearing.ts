import type { PhoneTab } from '../../support/browser/phone-tab'

/** All that the cloud answers this phone from now on, word for word: what is in none of it no page of it could show. */
export async function hearing({ page }: PhoneTab): Promise<string[]> {
  const heard: string[] = []
  await page.route('**/wx/call', async (route) => {
    const response = await route.fetch()
    heard.push(await response.text())
    await route.fulfill({ response })
  })
  return heard
}
