import type { CallRecord, LogLine, ScanRecord } from '../journal'
import type { SentMessage } from '../openapi/messages/subscriptions'

export type { CallRecord, LogLine, ScanRecord, SentMessage }

/** What the page is told, by the name under `/administration/api/`. */
export interface Answers {
  collections: { envId: string; collections: CollectionInfo[] }
  documents: DocumentsPage
  files: FilesPage
  link: { url: string }
  calls: { calls: CallRecord[] }
  scans: { scans: ScanRecord[] }
  messages: { messages: SentMessage[] }
  timers: { timers: TimerInfo[]; running: boolean }
}

export interface CollectionInfo {
  name: string
  documents: number
  indexes: { name: string; fields: string[]; unique: boolean; multi: boolean; ready: boolean }[]
}

export interface DocumentsPage {
  total: number
  /** As stored: EJSON, sealed fields sealed. */
  documents: string[]
  /** Null when every document was looked at. */
  index: string | null
  examined: number
}

export interface FilesPage {
  count: number
  bytes: number
  files: { path: string; size: number; from: 'phone' | 'function' }[]
  /** The path after which the next page begins. */
  next?: string
}

export interface TimerInfo {
  function: string
  name: string
  config: string
  next: string | null
}

/** What came of running a timer by hand. */
export interface TimerRun {
  ms: number
  error?: string
}
