import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { ActionTable } from './actions'
import { databaseActions } from './database/actions'
import { declareCollections } from './database/declare'
import { openSqlite } from './database/sqlite'
import { DocumentStore } from './database/store'
import type { Listener } from './doors/http'
import { openPublicDoor } from './doors/public-door'
import { callFromPhone } from './doors/phone-call'
import { phoneDoor } from './doors/phone-door'
import { phoneFiles, serveLink } from './doors/phone-files'
import { openSdkDoor } from './doors/sdk-door'
import { sdkUpload } from './doors/sdk-upload'
import { functionActions } from './functions/actions'
import { callEnvironment, instanceEnvironment } from './functions/environment'
import { Runner } from './functions/runner'
import { Timers } from './functions/timers'
import { Journal, type LogLine, type Mark } from './journal'
import { lockFolder } from './lock'
import type { Cloud, CloudOptions } from './options'
import { assertOptions } from './option-checks'
import { Sessions } from './sessions/sessions'
import { storageActions } from './storage/actions'
import { FileStore } from './storage/file-store'
import { openStorage, type Storage } from './storage/storage'

export type * from './options'

const closingGraceMs = 10_000
const defaultMaxFileBytes = 50 * 1024 * 1024
const fromStart: Mark = { queries: 0, calls: 0 }

/** Steps that close what was opened, taken from the last to the first. */
type Closing = (() => void | Promise<void>)[]

async function closeAll(closing: Closing): Promise<void> {
  for (const step of closing.splice(0).toReversed()) await step()
}

const warning = (text: string): LogLine => ({ time: new Date().toISOString(), level: 'warn', text })

/** Starts WeChat Cloud on this machine. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  assertOptions(options)
  mkdirSync(options.dataFolder, { recursive: true })
  const unlock = lockFolder(options.dataFolder)
  const closing: Closing = [unlock]
  try {
    return await openCloud(options, closing)
  } catch (error) {
    await closeAll(closing)
    throw error
  }
}

interface Defaults {
  host: string
  envId: string
  appId: string
  log: (line: LogLine) => void
}

async function openCloud(options: CloudOptions, closing: Closing): Promise<Cloud> {
  const { host = '127.0.0.1', envId = 'local-env', appId = 'wx0000000000000000', log = () => undefined } = options
  const defaults = { host, envId, appId, log }
  const data = await openData(options, defaults, closing)
  const { runner, journal, sdkEnvironment } = await openFunctions(options, defaults, data, closing)
  const publicDoor = await openPublic(options, defaults, { ...data, runner })
  data.tellAddress(publicDoor.address)
  closing.push(
    () => publicDoor.close(),
    () => runner.close(closingGraceMs),
    () => publicDoor.stop(),
  )
  const timers = new Timers(runner, options.timers !== false, log)
  closing.push(() => timers.stop())
  return handleOf({
    address: publicDoor.address,
    sessions: data.sessions,
    runner,
    appId,
    timers,
    journal,
    closing,
    sdkEnvironment,
  })
}

interface Data {
  store: DocumentStore
  sessions: Sessions
  storage: Storage
  tellAddress: (address: string) => void
}

async function openData(
  { dataFolder, collections, storageRule, transactions }: CloudOptions,
  { envId, log }: Defaults,
  closing: Closing,
): Promise<Data> {
  const store = new DocumentStore({ file: path.join(dataFolder, 'database.sqlite'), envId, log, transactions })
  closing.push(() => store.close())
  await declareCollections(store, collections)
  // What WeChat knows of people stays apart from the application's documents.
  const wechat = openSqlite(path.join(dataFolder, 'wechat.sqlite'))
  closing.push(() => wechat.close())
  let address = ''
  const files = new FileStore(wechat, path.join(dataFolder, 'files'))
  if (files.lost) log(warning(`${files.lost} files that nobody knows were moved to files/lost`))
  const storage = openStorage({ files, sqlite: wechat, envId, rule: storageRule, address: () => address })
  return { store, sessions: new Sessions(wechat), storage, tellAddress: (known) => (address = known) }
}

async function openFunctions(
  { functionsFolder: folder, environment }: CloudOptions,
  { envId, appId, log }: Defaults,
  { store, storage }: Data,
  closing: Closing,
) {
  const journal = new Journal()
  let actions: ActionTable = {}
  const door = await openSdkDoor({ actions: () => actions, upload: sdkUpload(storage.files) })
  closing.push(() => door.close())
  const platform = { envId, appId, sdkUrl: door.url, secretId: door.secretId }
  const runner = new Runner({ folder, environment, platform, journal, log })
  actions = {
    ...databaseActions(store, journal),
    ...storageActions(storage, door.url, door.secretId),
    ...functionActions(runner),
  }
  const operator = callEnvironment('operator', { source: 'operator' }, platform)
  return { runner, journal, sdkEnvironment: { ...instanceEnvironment({}, platform), ...operator } }
}

function openPublic(options: CloudOptions, defaults: Defaults, parts: Data & { runner: Runner }): Promise<Listener> {
  const { host, envId, appId, log } = defaults
  const { sessions, storage, runner } = parts
  return openPublicDoor({
    host,
    port: options.port ?? 0,
    envId,
    appId,
    runner,
    routes: options.routes ?? {},
    sites: options.sites ?? [],
    doors: [
      { path: '/files', handle: (request, response) => serveLink(storage, request, response) },
      ...(options.doors ?? []),
    ],
    phone: {
      ...phoneDoor({ sessions, runner, appId, personSwitch: options.personSwitch === true }),
      ...phoneFiles({ sessions, storage, maxFileBytes: options.maxFileBytes ?? defaultMaxFileBytes }),
    },
    onError: (error) => log({ time: new Date().toISOString(), level: 'error', text: error.stack ?? error.message }),
  })
}

interface Opened {
  address: string
  sessions: Sessions
  runner: Runner
  appId: string
  timers: Timers
  journal: Journal
  closing: Closing
  sdkEnvironment: Record<string, string>
}

/** What whoever started the cloud may do with it. */
function handleOf({ address, sessions, runner, appId, timers, journal, closing, sdkEnvironment }: Opened): Cloud {
  return {
    address,
    sdkEnvironment,
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
    close: () => closeAll(closing),
  }
}
