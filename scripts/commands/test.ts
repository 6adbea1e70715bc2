import { spawnSync } from 'node:child_process'
import { buildStale } from '../build/parts'
import { findChromium } from '../chromium'

/** `npm test [jest arguments]`: finds a browser, builds what is stale, runs every test. */
async function main(): Promise<void> {
  const CHROMIUM = findChromium()
  await buildStale()
  const jest = require.resolve('jest/bin/jest')
  const { status } = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM },
  })
  process.exitCode = status ?? 1
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
