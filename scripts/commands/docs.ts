import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { statesPage } from '../docs/states'
import { tokensWxss } from '../docs/tokens'

/** Every file that is drawn from a table. `npm run docs` writes them; with `--check` it only says which are out of date. */
const drawn: Record<string, () => string> = {
  'docs/states.md': statesPage,
  'miniprogram/styles/tokens.wxss': tokensWxss,
}

const root = join(__dirname, '..', '..')
const stale = Object.entries(drawn).filter(([path, draw]) => {
  const file = join(root, path)
  return !existsSync(file) || readFileSync(file, 'utf8') !== draw()
})

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is not what its table says; run “npm run docs”.`)
  process.exitCode = stale.length ? 1 : 0
} else {
  for (const [path, draw] of stale) writeFileSync(join(root, path), draw())
  console.log(stale.length ? `Written: ${stale.map(([path]) => path).join(', ')}.` : 'Every drawn file is up to date.')
}
