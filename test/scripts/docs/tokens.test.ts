import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { colours } from '../../../miniprogram/contract/look'
import { tokensWxss } from '../../../scripts/docs/tokens'

test("the phone's style variables are those of the table", () => {
  expect(readFileSync(join(__dirname, '../../../miniprogram/styles/tokens.wxss'), 'utf8')).toBe(tokensWxss())
  expect(tokensWxss()).toContain(`--brand: ${colours.brand.toLowerCase()};`)
})
