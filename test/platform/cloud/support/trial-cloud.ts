import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startCloud, type Cloud, type CloudOptions } from '../../../../platform/cloud/cloud'
import { bundle, bundledSdk } from './bundled-sdk'

export interface TrialFunction {
  /** The body of the file; `cloud` and `db` are the real SDK, ready. */
  code: string
  timeout?: number
  memorySize?: number
  triggers?: { name: string; type: 'timer'; config: string }[]
  permissions?: { openapi: string[] }
  envVariables?: Record<string, string>
}

/** What precedes a function's own code in its file, as a bundler would write it: the real SDK. */
const prelude = () => `const cloud = (() => { const module = { exports: {} }
${bundledSdk()}
return module.exports })()
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const _ = db.command
`

export interface Workplace {
  folder: string
  dataFolder: string
  functionsFolder: string
  /** Bundles a function together with the real SDK, as it is deployed. */
  write(name: string, trial: TrialFunction): void
  remove(): void
}

export function workplace(): Workplace {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cloud-'))
  const functionsFolder = path.join(folder, 'functions')
  return {
    folder,
    dataFolder: path.join(folder, 'data'),
    functionsFolder,
    write(name, { code, ...config }) {
      const target = path.join(functionsFolder, name)
      mkdirSync(target, { recursive: true })
      writeFileSync(path.join(target, 'index.js'), prelude() + bundled(code))
      writeFileSync(path.join(target, 'config.json'), JSON.stringify({ timeout: 10, ...config }))
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Brings in whatever else a function's own code names. */
const bundled = (code: string): string =>
  code.includes('require(') ? bundle({ stdin: { contents: code, resolveDir: __dirname } }) : code

/** A function that runs what it is sent, so that a test can speak the SDK directly. */
export const anything: TrialFunction = {
  code: `
const AsyncFunction = (async () => {}).constructor
exports.main = async (event, context) => new AsyncFunction('db', '_', 'cloud', 'event', 'context', event.code)(db, _, cloud, event, context)`,
}

export interface Trial extends Workplace {
  cloud: Cloud
  /** Runs code inside a function, with the real SDK as \`db\`, \`_\` and \`cloud\`. */
  run(code: string, more?: Record<string, unknown>, openid?: string): Promise<unknown>
  restart(): Promise<void>
  /** Does something to the data folder between a stop and a start. */
  stopped(change: (dataFolder: string) => void): Promise<void>
  stop(): Promise<void>
}

export async function startTrial(
  functions: Record<string, TrialFunction> = {},
  options: Partial<CloudOptions> = {},
): Promise<Trial> {
  const place = workplace()
  for (const [name, trial] of Object.entries({ anything, ...functions })) place.write(name, trial)
  const start = () =>
    startCloud({
      dataFolder: place.dataFolder,
      functionsFolder: place.functionsFolder,
      environment: {},
      collections: [],
      timers: false,
      ...options,
    })
  let cloud = await start()
  return {
    ...place,
    get cloud() {
      return cloud
    },
    run: (code, more = {}, openid = 'oSomebody') => cloud.call(openid, 'anything', { code, ...more }),
    async restart() {
      await cloud.close()
      cloud = await start()
    },
    async stopped(change) {
      await cloud.close()
      change(place.dataFolder)
      cloud = await start()
    },
    async stop() {
      await cloud.close()
      place.remove()
    },
  }
}
