import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { ActionTable } from './actions'
import { databaseActions } from './database/actions'
import { declareCollections, type CollectionDeclaration } from './database/declare'
import { openSqlite } from './database/sqlite'
import { DocumentStore } from './database/store'
import { openPublicDoor, type Door } from './doors/public-door'
import { callFromPhone } from './doors/phone-call'
import { phoneDoor } from './doors/phone-door'
import { openSdkDoor } from './doors/sdk-door'
import type { Site } from './doors/sites'
import { functionActions } from './functions/actions'
import { Runner } from './functions/runner'
import { Timers } from './functions/timers'
import { Journal, type CallRecord, type LogLine, type Mark, type QueryRecord } from './journal'
import { lockFolder } from './lock'
import { Sessions } from './sessions/sessions'

export type { CallRecord, CollectionDeclaration, Door, LogLine, Mark, QueryRecord, Site }

export interface CloudOptions {
  /** Made when missing; one server at a time. */
  dataFolder: string
  /** `<name>/index.js` and `<name>/config.json`. */
  functionsFolder: string
  /** Given to every function. */
  environment: Record<string, string>
  collections: readonly CollectionDeclaration[]
  /** HTTP access: path to function. */
  routes?: Record<string, string>
  sites?: Site[]
  doors?: Door[]
  /** 127.0.0.1 unless told otherwise. */
  host?: string
  /** 0, or nothing: any free one. */
  port?: number
  /** Lets a phone become any person; acts on a loopback host only. */
  personSwitch?: boolean
  /** False: timers run only when asked for. */
  timers?: boolean
  envId?: string
  appId?: string
  /** For uploads of phones. */
  maxFileBytes?: number
  log?: (line: LogLine) => void
}

export interface Cloud {
  /** http://127.0.0.1:PORT */
  address: string
  sessionFor(openid: string): Promise<string>
  /** As a phone would; throws an Error with errCode and requestID. */
  call(openid: string, name: string, data: unknown): Promise<unknown>
  runTimer(functionName: string, triggerName: string): Promise<void>
  /** Takes up rebuilt bundles. */
  reloadFunctions(): Promise<void>
  /** The latest database actions and calls; `since` gives those after a mark. */
  readonly queries: QueryRecord[]
  readonly calls: CallRecord[]
  mark(): Mark
  since(mark: Mark): { queries: QueryRecord[]; calls: CallRecord[] }
  close(): Promise<void>
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])
const closingGraceMs = 10_000
const fromStart: Mark = { queries: 0, calls: 0 }

/** Starts WeChat Cloud on this machine. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { host = '127.0.0.1', envId = 'local-env', appId = 'wx0000000000000000', log = () => undefined } = options
  mkdirSync(options.dataFolder, { recursive: true })
  const unlock = lockFolder(options.dataFolder)
  const store = new DocumentStore(path.join(options.dataFolder, 'database.sqlite'), envId)
  await declareCollections(store, options.collections)
  const wechat = openSqlite(path.join(options.dataFolder, 'wechat.sqlite'))
  const sessions = new Sessions(wechat)
  const journal = new Journal()

  let actions: ActionTable = {}
  const sdkDoor = await openSdkDoor({ actions: () => actions, upload: async () => undefined })
  const platform = { envId, appId, sdkUrl: sdkDoor.url, secretId: sdkDoor.secretId }
  const { functionsFolder: folder, environment } = options
  const runner = new Runner({ folder, environment, platform, journal, log })
  actions = { ...databaseActions(store, journal), ...functionActions(runner) }
  const timers = new Timers(runner, options.timers !== false, log)

  const personSwitch = options.personSwitch === true && loopback.has(host)
  const publicDoor = await openPublicDoor({
    ...{ host, port: options.port ?? 0, envId, appId, runner },
    ...{ routes: options.routes ?? {}, sites: options.sites ?? [], doors: options.doors ?? [] },
    phone: phoneDoor({ sessions, runner, appId, personSwitch }),
    onError: (error) => log({ time: new Date().toISOString(), level: 'error', text: error.stack ?? error.message }),
  })

  return {
    address: publicDoor.address,
    sessionFor: async (openid) => sessions.start(openid),
    async call(openid, name, data) {
      const answer = await callFromPhone({ runner, appId }, { openid, clientIp: '127.0.0.1' }, name, data)
      if ('errCode' in answer) throw Object.assign(new Error(answer.errMsg), answer)
      return answer.result
    },
    runTimer: (functionName, triggerName) => timers.run(functionName, triggerName),
    async reloadFunctions() {
      runner.reload()
      timers.schedule()
    },
    get queries() {
      return journal.since(fromStart).queries
    },
    get calls() {
      return journal.since(fromStart).calls
    },
    mark: () => journal.mark(),
    since: (mark) => journal.since(mark),
    async close() {
      timers.stop()
      await publicDoor.close()
      await runner.close(closingGraceMs)
      await sdkDoor.close()
      store.close()
      wechat.close()
      unlock()
    },
  }
}
