import { join } from 'node:path'
import { compareColdStart } from '../../bench/cold-start'
import type { Comparison } from '../../bench/measure'
import { measureFirstPage } from '../../bench/phone'
import { compareSubmits } from '../../bench/submits'
import { report } from './bench/report'
import { buildStale } from '../build/parts'
import { dist } from '../build/stale'
import { findChromium } from '../chromium'

/** `npm run bench`: each figure beside the bare thing it stands on, in one run. Times are only comparable within a run. */
async function main(): Promise<void> {
  process.env['CHROMIUM'] = findChromium()
  await buildStale()
  report([await compareSubmits(), await compareColdStart(), await compareFirstPage()])
}

/** The mini program's first page against an empty page in the same host. */
async function compareFirstPage(): Promise<Comparison> {
  const { app, empty, visits } = await measureFirstPage(join(dist, 'phone'))
  return {
    what: `first page ready, median of ${visits}`,
    ours: `${app} ms`,
    against: 'an empty page in the same host',
    bare: `${empty} ms`,
    ratio: app / empty,
  }
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
