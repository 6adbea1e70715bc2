import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { compareColdStart } from '../bench/cold-start'
import type { Comparison } from '../bench/measure'
import { measureFirstPage } from '../bench/phone'
import { compareInserts } from '../bench/cloud'
import { compareSubmits } from '../bench/submits'
import { buildStale } from './build/parts'
import { dist } from './build/stale'
import { findChromium } from './chromium'

/** `npm run bench`: each figure beside the bare thing it stands on, in one run. Times are only comparable within a run. */
async function main(): Promise<void> {
  process.env['CHROMIUM'] = findChromium()
  await buildStale()
  const rows: Comparison[] = [
    await compareSubmits(),
    await compareInserts(),
    await compareColdStart(),
    await compareFirstPage(),
  ]
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(
    `Node ${process.version}, ${process.platform}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${memory} GiB\n`,
  )
  console.log('| what | here | against | bare | ratio |\n| --- | --- | --- | --- | --- |')
  for (const { what, ours, against, bare, ratio } of rows) {
    console.log(`| ${what} | ${ours} | ${against} | ${bare} | ${ratio.toFixed(2)} |`)
  }
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
