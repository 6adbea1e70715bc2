import { cpus, totalmem } from 'node:os'
import type { Comparison } from '../../../bench/measure'

/** The machine and a table: each figure beside the bare thing it stands on. */
export function report(rows: Comparison[]): void {
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(
    `Node ${process.version}, ${process.platform}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${memory} GiB\n`,
  )
  console.log('| what | here | against | bare | ratio |\n| --- | --- | --- | --- | --- |')
  for (const { what, ours, against, bare, ratio } of rows) {
    console.log(`| ${what} | ${ours} | ${against} | ${bare} | ${ratio.toFixed(2)} |`)
  }
}
