import { compareWarmCalls } from '../../../bench/cloud/calls'
import { compareInserts } from '../../../bench/cloud/inserts'
import { measureMillion } from '../../../bench/cloud/million'
import { report } from './report'

/** `npm run bench:cloud`: the database at a million documents, durable inserts and warm calls; takes some minutes and 3 GB of disk. */
async function main(): Promise<void> {
  // The million last: the disk is busy for a while with what it leaves behind.
  report([await compareInserts(), await compareWarmCalls(), ...(await measureMillion())])
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
