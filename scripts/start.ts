import { existsSync, rmSync, watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { lockFolder } from '../platform/cloud/lock'
import { buildStale } from './build/parts'
import { dist, root } from './build/stale'
import { openService } from './service'

/** `npm start [-- --fresh --port 8787 --data .data]`: the whole service on this machine, at one address. */
async function main(): Promise<void> {
  const { fresh, port, data, unwatched } = readOptions()
  const dataFolder = resolve(root, data)
  if (fresh) forget(dataFolder)

  await buildStale()
  const service = await openService({ dataFolder, built: dist, port: Number(port) })
  console.log(
    `\n  掌上e督  ${service.address}\n  What is stored and what runs: ${service.address}/administration/\n\n  Data in ${data}/ (npm start -- --fresh${data === '.data' ? '' : ` --data ${data}`} begins anew). Ctrl+C stops.\n`,
  )

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void service.close().then(() => process.exit(0)))
  }
  if (!unwatched) watchSources(service.reloadFunctions)
}

/** Deletes the records of an earlier run, and nothing that does not look like them. */
function forget(dataFolder: string): void {
  if (!existsSync(dataFolder)) return
  if (!existsSync(join(dataFolder, 'database.sqlite')))
    throw new Error(`${dataFolder} holds no records of this service.`)
  // Refuses while another server holds the folder.
  lockFolder(dataFolder)()
  rmSync(dataFolder, { recursive: true })
}

function readOptions() {
  const options = {
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: '8787' },
    data: { type: 'string', default: '.data' },
    // For tests: sources do not change under them.
    unwatched: { type: 'boolean', default: false },
  } as const
  return parseArgs({ options }).values
}

/** Rebuilds what changed; the phone reloads by itself, the console at the next reload of its page. */
function watchSources(reloadFunctions: () => Promise<void>): void {
  let waiting: NodeJS.Timeout | undefined
  const rebuild = async () => {
    const made = await buildStale()
    if (made.includes('functions')) await reloadFunctions()
    if (made.length) console.log(`  Rebuilt: ${made.join(', ')}`)
  }
  for (const folder of ['miniprogram', 'cloudfunctions', 'console', 'platform/phone', 'scripts/stage']) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (name?.startsWith('miniprogram_npm')) return
      clearTimeout(waiting)
      waiting = setTimeout(() => void rebuild().catch((error: unknown) => console.error(String(error))), 100)
    })
  }
}

void main().catch((error: unknown) => {
  const { code, message } = error as NodeJS.ErrnoException
  const taken = 'The port is taken by another program; choose one with npm start -- --port 8788.'
  console.error(code === 'EADDRINUSE' ? taken : message)
  process.exitCode = 1
})
