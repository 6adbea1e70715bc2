import path from 'node:path'
import type { ActionTable } from './actions'
import { administrationDoor } from './administration/door'
import { databaseActions } from './database/actions'
import { declareCollections } from './database/declare'
import { openSqlite, type Sqlite } from './database/sqlite'
import { DocumentStore } from './database/store'
import type { Listener } from './doors/http'
import { openPublicDoor, type Door } from './doors/public-door'
import { phoneDoor } from './doors/phone-door'
import { phoneFiles, serveLink } from './doors/phone-files'
import { openSdkDoor } from './doors/sdk-door'
import { sdkUpload } from './doors/sdk-upload'
import { asError } from './fault'
import { functionActions } from './functions/actions'
import { callEnvironment, instanceEnvironment, type Origin } from './functions/environment'
import { Runner } from './functions/runner'
import { Timers } from './functions/timers'
import { Journal } from './journal'
import { handleOf } from './handle'
import { failure, unfailing, warning, type Log } from './log'
import { takeFolder } from './lock'
import { openApiActions } from './openapi/actions'
import { weChatRoutes } from './openapi/phone-routes'
import { playDoor } from './openapi/played/play-door'
import { Visits } from './openapi/checks/visits'
import { openWeChat, type WeChat, type WeChatParts } from './openapi/wechat'
import type { Cloud, CloudOptions } from './options'
import { assertOptions } from './option-checks'
import { Sessions } from './sessions/sessions'
import { storageActions } from './storage/actions'
import { FileStore } from './storage/file-store'
import { openStorage, type Storage } from './storage/storage'

export type * from './options'

const defaultMaxFileBytes = 50 * 1024 * 1024
const defaultMediaCheckMs = 1000

/** Steps that close what was opened, taken from the last to the first. */
type Closing = (() => void | Promise<void>)[]

async function closeAll(closing: Closing): Promise<void> {
  for (const step of closing.splice(0).toReversed()) await step()
}

/** Starts WeChat Cloud on this machine. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  assertOptions(options)
  const closing: Closing = [takeFolder(options.dataFolder)]
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
  log: Log
}

async function openCloud(options: CloudOptions, closing: Closing): Promise<Cloud> {
  const { host = '127.0.0.1', envId = 'local-env', appId = 'wx0000000000000000' } = options
  const log = unfailing(options.log ?? (() => undefined))
  const defaults = { host, envId, appId, log }
  const data = await openData(options, defaults, closing)
  const { runner, journal, wechat, sdkEnvironment } = await openFunctions(options, defaults, data, closing)
  const timers = new Timers(runner, options.timers !== false, log)
  closing.push(() => timers.stop())
  const publicDoor = await openPublic(options, defaults, { ...data, runner, wechat, journal, timers })
  data.tellAddress(publicDoor.address)
  closing.push(
    () => publicDoor.close(),
    () => runner.close(),
    () => publicDoor.stop(),
    () => wechat.stop(),
    () => timers.stop(),
  )
  return handleOf({
    address: publicDoor.address,
    sessions: data.sessions,
    runner,
    appId,
    timers,
    journal,
    wechat,
    sdkEnvironment,
    close: () => closeAll(closing),
  })
}

interface Data {
  store: DocumentStore
  /** Where WeChat's own knowledge of people is kept, apart from the application's documents. */
  sqlite: Sqlite
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
  const sqlite = openSqlite(path.join(dataFolder, 'wechat.sqlite'), ({ message }) => log(warning(message)))
  closing.push(() => sqlite.close())
  let address = ''
  const files = new FileStore(sqlite, path.join(dataFolder, 'files'))
  if (files.lost) log(warning(`${files.lost} files that nobody knows were moved to files/lost`))
  const storage = openStorage({ files, sqlite, envId, rule: storageRule, address: () => address })
  return { store, sqlite, sessions: new Sessions(sqlite), storage, tellAddress: (known) => (address = known) }
}

async function openFunctions(
  options: CloudOptions,
  { envId, appId, log }: Defaults,
  { store, sqlite, storage }: Data,
  closing: Closing,
) {
  const journal = new Journal()
  let actions: ActionTable = {}
  const onError = (error: Error) => log(failure(error))
  const door = await openSdkDoor({ envId, onError, actions: () => actions, upload: sdkUpload(storage.files, onError) })
  closing.push(() => door.close())
  const platform = { envId, appId, sdkUrl: door.url, secretId: door.secretId }
  const { functionsFolder: folder, environment } = options
  const visits = new Visits(sqlite, Date.now)
  const onCall = (origin: Origin) => noteVisit(visits, origin, log)
  const runner = new Runner({ folder, environment, platform, journal, log, onCall })
  const wechat = wechatOf(options, { sqlite, visits, runner, appId, log })
  actions = {
    ...databaseActions(store, journal, log),
    ...storageActions(storage, door.url, door.secretId),
    ...functionActions(runner),
    ...openApiActions(runner, wechat.openApi),
  }
  const operator = callEnvironment('operator', { source: 'operator' }, platform)
  return { runner, journal, wechat, sdkEnvironment: { ...instanceEnvironment({}, platform), ...operator } }
}

/** A call is served even when there is no room to write down who was here. */
function noteVisit(visits: Visits, { source, openid }: Origin, log: Defaults['log']): void {
  try {
    if (source === 'wx_client' && openid) visits.saw(openid)
  } catch (error) {
    log(warning(`a visit was not written down: ${asError(error).message}`))
  }
}

const wechatOf = (
  { templates = [], pages = [], messages = {}, mediaCheckMs = defaultMediaCheckMs }: CloudOptions,
  known: Pick<WeChatParts, 'sqlite' | 'visits' | 'runner' | 'appId' | 'log'>,
): WeChat => openWeChat({ ...known, templates, pages, messages, mediaCheckMs, now: Date.now })

type PublicParts = Data & { runner: Runner; wechat: WeChat; journal: Journal; timers: Timers }

/** What shows everything stored, when that is asked for. */
function administrationOf(options: CloudOptions, envId: string, parts: PublicParts): Door[] {
  const { subscriptions } = parts.wechat
  const shown = { ...parts, envId, subscriptions, timersRun: options.timers !== false }
  return options.administration ? [administrationDoor(shown)] : []
}

function openPublic(options: CloudOptions, defaults: Defaults, parts: PublicParts): Promise<Listener> {
  const { host, envId, appId, log } = defaults
  const { sessions, storage, runner, wechat } = parts
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
      ...administrationOf(options, envId, parts),
      ...(options.playWeChat ? [playDoor(wechat)] : []),
      ...(options.doors ?? []),
    ],
    phone: {
      ...phoneDoor({ sessions, runner, appId, personSwitch: options.personSwitch === true }),
      ...weChatRoutes(sessions, wechat),
      ...phoneFiles({ sessions, storage, maxFileBytes: options.maxFileBytes ?? defaultMaxFileBytes }),
    },
    onError: (error) => log(failure(error)),
  })
}
