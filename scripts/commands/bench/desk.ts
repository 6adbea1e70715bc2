import { parseArgs } from 'node:util'
import { compareLists } from '../../../bench/desk'
import { buildStale } from '../../build/parts'
import { report } from './report'

/**
 * `npm run bench:desk [-- --cases 200000] [--folder <filled by npm run seed>]`: the console's lists over many petitions
 * against the same over few. Filling takes long.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '200000' }, folder: { type: 'string' } },
  })
  await buildStale()
  report(
    await compareLists({ cases: Number(values.cases), folder: values.folder }, (words) => console.log(`  ${words}`)),
  )
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
