import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../build/stale'
import { seedCases } from '../seed/many'

/** `npm run seed -- --cases 200000 [--data .data]`: an invented city with so many petitions on their way. The server must not run. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '2000' }, data: { type: 'string', default: '.data' } },
  })
  const count = Number(values.cases)
  if (!Number.isSafeInteger(count) || count < 1) throw new Error('--cases takes a whole number, such as 2000.')
  await seedCases(resolve(root, values.data), count, (words) => console.log(`  ${words}`))
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
