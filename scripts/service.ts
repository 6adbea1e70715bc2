import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '../cloudfunctions/shared/collections'
import { messageForms } from '../miniprogram/contract/messages'
import { startCloud, type LogLine } from '../platform/cloud/cloud'
import { keysFor } from './keys'
import { seed } from './seed'

export interface Service {
  address: string
  reloadFunctions: () => Promise<void>
  close: () => Promise<void>
}

/** Starts everything that `built` holds over the records in `dataFolder`, with the seeded units and people. Loopback only. */
export async function openService(options: { dataFolder: string; built: string; port: number }): Promise<Service> {
  const { dataFolder, built, port } = options
  const environment = keysFor(dataFolder)
  const cloud = await startCloud({
    dataFolder,
    functionsFolder: join(built, 'cloudfunctions'),
    environment,
    collections,
    routes: { '/api/people': 'people', '/api/petition': 'petition' },
    sites: [
      { path: '/console', folder: join(built, 'console'), fallback: 'index.html' },
      { path: '/phone', folder: join(built, 'phone') },
      { path: '/', folder: join(built, 'stage') },
    ],
    personSwitch: true,
    administration: true,
    playWeChat: true,
    templates: Object.values(messageForms),
    pages: pagesOf(join(__dirname, '..', 'miniprogram', 'app.json')),
    log: logInto(dataFolder),
    port,
  })
  await seed(cloud, environment)
  const close = async () => {
    await cloud.close()
    for (const { collection, function: asker } of cloud.queries.filter(
      (query) => query.function && query.index === null,
    )) {
      console.error(`  ${asker} scanned the whole collection ${collection}`)
    }
  }
  return { address: cloud.address, reloadFunctions: () => cloud.reloadFunctions(), close }
}

interface AppConfig {
  pages: string[]
  subpackages?: { root: string; pages: string[] }[]
}

/** Every page that the mini program has, its packages' too. */
function pagesOf(file: string): string[] {
  const { pages, subpackages = [] } = JSON.parse(readFileSync(file, 'utf8')) as AppConfig
  return [...pages, ...subpackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
}

/** Every line into `<data>/log.jsonl`; what went wrong also to whoever started the service. */
function logInto(dataFolder: string): (line: LogLine) => void {
  mkdirSync(dataFolder, { recursive: true })
  return (line) => {
    appendFileSync(join(dataFolder, 'log.jsonl'), `${JSON.stringify(line)}\n`)
    if (line.level === 'error') console.error(`  ${line.function ?? 'cloud'}: ${line.text}`)
  }
}
