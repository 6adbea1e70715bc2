import type { CollectionDeclaration } from './database/declare'
import type { TransactionLimits } from './database/transactions/transactions'
import type { Door } from './doors/public-door'
import type { Site } from './doors/sites'
import type { StorageRule } from './storage/permissions'
import type { OpenApiHandle } from './openapi/handle'
import type { MessageRoutes } from './openapi/messages/message-push'
import type { SentMessage } from './openapi/messages/subscriptions'
import type { MessageTemplate } from './openapi/messages/templates'
import type { CallRecord, LogLine, Mark, QueryRecord, ScanRecord } from './journal'

export type {
  CallRecord,
  CollectionDeclaration,
  Door,
  LogLine,
  Mark,
  MessageTemplate,
  QueryRecord,
  ScanRecord,
  SentMessage,
  Site,
  StorageRule,
}

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
  /** Lets a phone become any person; refused on another host than loopback. */
  personSwitch?: boolean
  /** A page under /administration/ that shows everything stored; refused on another host than loopback. */
  administration?: boolean
  /** A door under /wechat/ through which a stage plays WeChat's part; refused on another host than loopback. */
  playWeChat?: boolean
  /** What phones may do with files; PRIVATE unless told otherwise. */
  storageRule?: StorageRule
  /** False: timers run only when asked for. */
  timers?: boolean
  envId?: string
  appId?: string
  /** For uploads of phones. */
  maxFileBytes?: number
  /** How long a transaction lives, and how many may be open. */
  transactions?: TransactionLimits
  /** The subscribe messages that are granted to the mini program. */
  templates?: readonly MessageTemplate[]
  /** The released mini program's, as in app.json; codes and messages lead nowhere else. */
  pages?: readonly string[]
  /** Which function takes what WeChat pushes: `text`, `event/wxa_media_check`, … */
  messages?: MessageRoutes
  /** How long the check of a picture or a sound takes. */
  mediaCheckMs?: number
  log?: (line: LogLine) => void
}

export interface Cloud {
  /** http://127.0.0.1:PORT */
  address: string
  /** With it, wx-server-sdk in an operator's own process reaches this cloud. */
  sdkEnvironment: Readonly<Record<string, string>>
  sessionFor(openid: string): Promise<string>
  /** As a phone would; throws an Error with errCode and requestID. */
  call(openid: string, name: string, data: unknown): Promise<unknown>
  /** What WeChat's own servers do and know. */
  readonly openapi: OpenApiHandle
  /** The latest subscribe messages that were sent, the oldest first. */
  readonly messages: SentMessage[]
  runTimer(functionName: string, triggerName: string): Promise<void>
  /** Takes up rebuilt bundles. */
  reloadFunctions(): Promise<void>
  /** The latest database actions and calls; `since` gives those after a mark. */
  readonly queries: QueryRecord[]
  readonly calls: CallRecord[]
  /** Every kind of query that looked at whole collections, since the start. */
  readonly scans: ScanRecord[]
  mark(): Mark
  since(mark: Mark): { queries: QueryRecord[]; calls: CallRecord[] }
  close(): Promise<void>
}
