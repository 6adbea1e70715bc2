import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { collections } from '../../cloudfunctions/shared/collections/collections'
import { exportData } from '../../platform/cloud/transfer/export'
import { importData } from '../../platform/cloud/transfer/import'
import { root } from '../build/stale'

const usage = `npm run data -- export <folder> [--data .data]
npm run data -- import <folder> [--data .data] [--replace]

The server must not run. What it means, and the way to WeChat Cloud and back: docs/moving-data.md`

const tell = (progress: string) => console.log(`  ${progress}`)

/** `npm run data`: takes everything stored out of a data folder, or into one. */
async function main(): Promise<void> {
  const options = { data: { type: 'string', default: '.data' }, replace: { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [direction, to, ...rest] = positionals
  const dataFolder = resolve(root, values.data)
  if (!to || rest.length) throw new Error(usage)
  const folder = resolve(to)
  if (direction === 'export') {
    await exportData({ dataFolder, folder, tell })
    console.log(`Exported to ${folder}. It holds people's data: keep it where ${values.data}/ would be kept.`)
  } else if (direction === 'import') {
    const { added, replaced, unchanged } = await importData({
      dataFolder,
      folder,
      collections,
      tell,
      replace: values.replace,
    })
    console.log(`Imported: ${added} added, ${replaced} replaced, ${unchanged} there already.`)
  } else throw new Error(usage)
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
