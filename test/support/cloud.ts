import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as sdk from 'wx-server-sdk'
import { collections } from '../../cloudfunctions/shared/collections/collections'
import { anyAddress, staffAddresses } from '../../cloudfunctions/shared/offices'
import { receiptAddress } from '../../cloudfunctions/shared/receipts/sign'
import { databaseOver, type Database } from '../../cloudfunctions/shared/database'
import { filesOver, type Files, type Storage } from '../../cloudfunctions/shared/files'
import type { ActionName, Answer, Input } from '../../miniprogram/contract/actions'
import type { Reply } from '../../miniprogram/contract/replies'
import { startCloud, type Cloud, type CloudOptions, type LogLine } from '../../platform/cloud/cloud'
import { keysFor } from '../../scripts/service/keys'
import { routes } from '../../scripts/service/routes'
import { seed } from '../../scripts/seed/city'
import { builtFunctions } from './built'

/** Whoever asks: a phone's holder or a console. */
export interface Asker {
  ask: <Name extends ActionName>(name: Name, input: Input<Name>) => Promise<Reply<Answer<Name>>>
  /** What was answered. @throws when it was refused. */
  get: <Name extends ActionName>(name: Name, input: Input<Name>) => Promise<Answer<Name>>
  /** Anything at all, as no program of ours would send it. */
  send: (action: string, input: unknown) => Promise<Reply<unknown>>
}

export interface Phone extends Asker {
  openid: string
  upload: (cloudPath: string, bytes: Buffer) => Promise<void>
}

export interface ConsoleAsker extends Asker {
  session?: string
  /** A request with more than action and input in it. */
  sendMore: (action: string, input: unknown, more: object) => Promise<unknown>
  /** A request that brings bytes, as door.ts takes it. */
  sendBytes: (action: string, input: unknown, bytes: Uint8Array) => Promise<Reply<unknown>>
}

export interface TestCloud {
  cloud: Cloud
  dataFolder: string
  environment: Record<string, string>
  logs: LogLine[]
  /** The operator's own access to every record. */
  database: Database
  /** … and file. */
  files: Files
  phone: (openid: string) => Phone
  console: (session?: string) => ConsoleAsker
  /** Scans the console's code with this officer's phone. */
  signIn: (openid: string) => Promise<ConsoleAsker>
  end: () => Promise<void>
}

interface Options extends Partial<CloudOptions> {
  /** Environment variables besides the keys. */
  variables?: Record<string, string>
}

/** The built functions over an empty data folder, with the seeded city. One per test file. */
export async function openTestCloud({ variables = {}, ...options }: Options = {}): Promise<TestCloud> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'cloud-'))
  const environment = {
    ...keysFor(dataFolder),
    [receiptAddress]: 'https://e-du.example/verify/',
    [staffAddresses]: anyAddress,
    ...variables,
  }
  const logs: LogLine[] = []
  const cloud = await startCloud({
    dataFolder,
    functionsFolder: await builtFunctions(),
    environment,
    collections,
    routes,
    timers: false,
    log: (line) => logs.push(line),
    ...options,
  })
  try {
    await seed(cloud, environment)
  } catch (error) {
    await cloud.close()
    throw error
  }
  const phone = (openid: string) => phoneOf(cloud, openid)
  const console = (session?: string) => consoleOf(cloud, session)
  return {
    cloud,
    dataFolder,
    environment,
    logs,
    phone,
    console,
    ...operatorAccess(cloud),
    signIn: (openid) => signIn(phone(openid), console()).then(console),
    end: async () => {
      await cloud.close()
      // The test itself, as operator, may look wherever it likes.
      const scans = cloud.scans.filter(({ function: asker }) => asker)
      if (scans.length) throw new Error(`whole collections were scanned: ${JSON.stringify(scans)}`)
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

function operatorAccess(cloud: Cloud): { database: Database; files: Files } {
  Object.assign(process.env, cloud.sdkEnvironment)
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV as unknown as string })
  return { database: databaseOver(sdk.database()), files: filesOver(sdk as unknown as Storage) }
}

function askerOver(send: Asker['send']): Asker {
  const ask: Asker['ask'] = (name, input) => send(name, input) as Promise<never>
  return {
    send,
    ask,
    get: async (name, input) => {
      const reply = await ask(name, input)
      if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.error)}`)
      return reply.data
    },
  }
}

const areaOf = (action: string) => action.split('.', 1)[0] ?? ''

function phoneOf(cloud: Cloud, openid: string): Phone {
  const send: Asker['send'] = async (action, input) =>
    (await cloud.call(openid, areaOf(action), { action, input })) as Reply<unknown>
  return { openid, ...askerOver(send), upload: (path, bytes) => upload(cloud, openid, path, bytes) }
}

async function upload(cloud: Cloud, openid: string, cloudPath: string, bytes: Buffer): Promise<void> {
  const response = await fetch(`${cloud.address}/wx/files?path=${encodeURIComponent(cloudPath)}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${await cloud.sessionFor(openid)}` },
    body: new Uint8Array(bytes),
  })
  if (!response.ok) throw new Error(`the upload was refused: ${response.status} ${await response.text()}`)
}

function consoleOf(cloud: Cloud, session?: string): ConsoleAsker {
  const post = async (action: string, headers: Record<string, string>, body: BodyInit) => {
    const response = await fetch(`${cloud.address}/api/${areaOf(action)}`, {
      method: 'POST',
      headers: { ...headers, ...(session && { authorization: `Bearer ${session}` }) },
      body,
    })
    return (await response.json()) as Reply<unknown>
  }
  const sendMore = (action: string, input: unknown, more: object) =>
    post(action, { 'content-type': 'application/json' }, JSON.stringify({ action, input, ...more }))
  const send: Asker['send'] = (action, input) => sendMore(action, input, {})
  const sendBytes: ConsoleAsker['sendBytes'] = (action, input, bytes) => {
    const said = { 'x-action': action, 'x-input': Buffer.from(JSON.stringify(input)).toString('base64url') }
    return post(action, { 'content-type': 'application/octet-stream', ...said }, new Uint8Array(bytes))
  }
  return { session, sendBytes, sendMore, ...askerOver(send) }
}

async function signIn(phone: Phone, console: ConsoleAsker): Promise<string> {
  const { id, secret, code } = await console.get('people.signin.start', {})
  await phone.get('people.signin.confirm', { code })
  const claim = await console.get('people.signin.claim', { id, secret })
  if (claim.state !== 'confirmed') throw new Error(`signing in ended as ${claim.state}`)
  return claim.session
}
