import type { Page } from 'playwright-core'
import type { Field } from '../../../miniprogram/contract/form'

/** Fills in a field of the console's, as its control asks; officers and lawyers by their names. */
export async function fillIn(page: Page, place: string, { control, options }: Field, value: unknown): Promise<void> {
  const drawn = page.locator(place)
  if (control === 'unit') {
    await drawn.click()
    await page.locator('.ant-select-tree-title').getByText(String(value), { exact: true }).click()
  } else if (control === 'officers' || control === 'lawyer') {
    for (const name of [value].flat().map(String)) {
      await find(page, place, name)
      // The list of several stays open. Where no list is open, a window would close.
      if (control === 'officers') await page.keyboard.press('Escape')
    }
  } else if (options) {
    const words = options[String(value)] ?? ''
    if ((await drawn.getAttribute('role')) === 'combobox') await find(page, place, words)
    else await drawn.getByText(words, { exact: true }).click()
  } else await drawn.fill(String(value))
}

/** Takes one of a list that opens. */
async function find(page: Page, place: string, words: string): Promise<void> {
  await page.locator(place).focus()
  await page.keyboard.press('ArrowDown')
  await page.locator('.ant-select-item-option', { hasText: words }).locator('visible=true').click()
}
