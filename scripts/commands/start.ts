import { watch } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildStale } from '../build/parts'
import { dist, root } from '../build/stale'
import { assertFolder, forget } from '../service/data-folder'
import { openService } from '../service/service'

/** `npm start [-- --fresh --port 8787 --data .data]`: the whole service on this machine, at one address. */
async function main(): Promise<void> {
  const { fresh, port, data, unwatched, help } = readOptions()
  if (help) return console.log(usage)
  const dataFolder = resolve(root, data)
  assertFolder(dataFolder)
  await assertFree(port)
  if (fresh) forget(dataFolder)

  await buildStale()
  const service = await openService({ dataFolder, built: dist, port })
  console.log(
    `\n  掌上e督  ${service.address}\n  What is stored and what runs: ${service.address}/administration/\n\n  Data in ${data}/ (npm start -- --fresh${data === '.data' ? '' : ` --data ${data}`} begins anew). Ctrl+C stops.\n`,
  )

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void service.close().then(() => process.exit(0)))
  }
  if (!unwatched) watchSources(service.reloadFunctions)
}

const usage = `
  npm start -- [--port 8787] [--data .data] [--fresh]

  --port   where it listens, on this machine only; 0 takes any free port
  --data   the folder of the records, made when missing
  --fresh  deletes the records in that folder first
`

/** Before anything is deleted or built. */
function assertFree(port: number): Promise<void> {
  return new Promise((free, taken) => {
    const probe = createServer().once('error', taken)
    probe.listen(port, '127.0.0.1', () => probe.close(() => free()))
  })
}

function readOptions() {
  const options = {
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: '8787' },
    data: { type: 'string', default: '.data' },
    // For tests: sources do not change under them.
    unwatched: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const
  const { port: text, ...values } = parseArgs({ options }).values
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Error(`--port ${text}: a port is a number from 0 to 65535.`)
  return { ...values, port }
}

/** Rebuilds what changed; the phone reloads by itself, the console at the next reload of its page. */
function watchSources(reloadFunctions: () => Promise<void>): void {
  let waiting: NodeJS.Timeout | undefined
  const rebuild = async () => {
    const made = await buildStale()
    if (made.includes('functions')) await reloadFunctions()
    if (made.length) console.log(`  Rebuilt: ${made.join(', ')}`)
  }
  for (const folder of ['miniprogram', 'cloudfunctions', 'console', 'verify', 'platform/phone', 'scripts/stage']) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (name?.startsWith('miniprogram_npm')) return
      clearTimeout(waiting)
      waiting = setTimeout(() => void rebuild().catch((error: unknown) => console.error(String(error))), 100)
    })
  }
}

void main().catch((error: unknown) => {
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number }
  const taken = `Port ${port} is taken by another program; choose another: npm start -- --port <number>.`
  console.error(code === 'EADDRINUSE' ? taken : message)
  process.exitCode = 1
})
