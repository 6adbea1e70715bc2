import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '../../cloudfunctions/shared/collections/collections'
import { messageForms } from '../../miniprogram/contract/messages'
import { startCloud, type LogLine } from '../../platform/cloud/cloud'
import { anyAddress, staffAddresses } from '../../cloudfunctions/shared/offices'
import { receiptAddress } from '../../cloudfunctions/shared/receipts/sign'
import { publishKeys } from '../build/verify'
import { routes } from './routes'
import { keysFor } from './keys'
import { seed } from '../seed/city'

export interface Service {
  address: string
  reloadFunctions: () => Promise<void>
  close: () => Promise<void>
}

/** Starts everything that `built` holds over the records in `dataFolder`, with the seeded units and people. Loopback only. */
export async function openService(options: { dataFolder: string; built: string; port: number }): Promise<Service> {
  const { dataFolder, built, port } = options
  const { [staffAddresses]: offices } = process.env
  const environment: Record<string, string> = { ...keysFor(dataFolder), [staffAddresses]: offices ?? anyAddress }
  const published = join(dataFolder, 'published')
  publishKeys(published, environment)
  const cloud = await startCloud({
    dataFolder,
    functionsFolder: join(built, 'cloudfunctions'),
    environment,
    collections,
    routes,
    sites: sitesOf(built, published),
    personSwitch: true,
    administration: true,
    playWeChat: true,
    templates: Object.values(messageForms),
    pages: pagesOf(join(__dirname, '..', '..', 'miniprogram', 'app.json')),
    log: logInto(dataFolder),
    port,
  })
  // Any free port is known only now; no function has run yet, and each is told when it first does.
  environment[receiptAddress] = `${cloud.address}/verify/`
  try {
    await seed(cloud, environment)
  } catch (error) {
    await cloud.close()
    throw error
  }
  const close = async () => {
    await cloud.close()
    for (const { collection, function: asker, times } of cloud.scans) {
      if (asker) console.error(`  ${asker} scanned the whole collection ${collection} ${times} times`)
    }
  }
  return { address: cloud.address, reloadFunctions: () => cloud.reloadFunctions(), close }
}

const sitesOf = (built: string, published: string) => [
  { path: '/console', folder: join(built, 'console'), fallback: 'index.html' },
  { path: '/phone', folder: join(built, 'phone') },
  { path: '/verify', folder: join(built, 'verify') },
  { path: '/verify/keys', folder: published },
  { path: '/', folder: join(built, 'stage') },
]

interface AppConfig {
  pages: string[]
  subpackages?: { root: string; pages: string[] }[]
}

/** Every page that the mini program has, its packages' too. */
function pagesOf(file: string): string[] {
  const { pages, subpackages = [] } = JSON.parse(readFileSync(file, 'utf8')) as AppConfig
  return [...pages, ...subpackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
}

const mostLogBytes = 20_000_000

/** Every line into `<data>/log.jsonl`, of which one older is kept; what went wrong also to whoever started the service. */
function logInto(dataFolder: string): (line: LogLine) => void {
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, 'log.jsonl')
  let bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return (line) => {
    if (line.level !== 'info' && line.level !== 'debug') console.error(`  ${line.function ?? 'cloud'}: ${line.text}`)
    const text = `${JSON.stringify(line)}\n`
    if (bytes > mostLogBytes) {
      renameSync(file, join(dataFolder, 'log.old.jsonl'))
      bytes = 0
    }
    appendFileSync(file, text)
    bytes += text.length
  }
}
