import { parseArgs } from 'node:util'
import { compareRosters } from '../../../bench/roster'
import { buildStale } from '../../build/parts'
import { report } from './report'

/** `npm run bench:roster [-- --lines 100000]`: a large roster from its first piece to the last record. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { lines: { type: 'string', default: '100000' } } })
  await buildStale()
  report(await compareRosters(Number(values.lines), (words) => console.log(`  ${words}`)))
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
