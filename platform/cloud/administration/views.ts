import { Cron } from 'croner'
import { fromText, type Document } from '../database/ejson'
import { readOrder } from '../database/matching/sort'
import type { DocumentStore } from '../database/store'
import { faults } from '../fault'
import { minutesEastOfUtc } from '../functions/schedule'
import type { Runner } from '../functions/runner'
import { fromStart, type Journal } from '../journal'
import type { Subscriptions } from '../openapi/messages/subscriptions'
import { findFile, type Storage } from '../storage/storage'
import type { Answers, CollectionInfo, TimerInfo } from './answers'

export interface Shown {
  envId: string
  store: DocumentStore
  storage: Storage
  journal: Journal
  runner: Runner
  subscriptions: Subscriptions
  /** Whether timers run by themselves. */
  timersRun: boolean
}

const pageSize = 50
const most = { documents: 100, calls: 200, messages: 200 }

/** Each part of the page, by its name, from what the address asks for. */
export const views: { [Name in keyof Answers]: (shown: Shown, asked: URLSearchParams) => Promise<Answers[Name]> } = {
  collections: async ({ envId, store }) => ({
    envId,
    collections: await Promise.all(store.catalog.names().map((name) => collectionOf(store, name))),
  }),

  async documents({ store }, asked) {
    const name = asked.get('collection') ?? ''
    const query = documentOf(asked.get('query'))
    const search = {
      query,
      order: readOrder(documentOf(asked.get('order'))),
      skip: countOf(asked.get('skip'), 0),
      limit: Math.min(countOf(asked.get('limit'), 20), most.documents),
    }
    const { rows, scan } = await store.find(name, search)
    const { total } = await store.count(name, query)
    return { total, documents: rows.map(({ text }) => text), index: scan.index, examined: scan.examined }
  },

  async files({ storage }, asked) {
    const found = storage.files.list(asked.get('prefix') ?? '', {
      after: asked.get('after') ?? '',
      limit: pageSize + 1,
    })
    const page = found.slice(0, pageSize)
    const next = found.length > pageSize ? page.at(-1)?.path : undefined
    const files = page.map(({ path, size, owner }) => ({
      path,
      size,
      from: owner ? ('phone' as const) : ('function' as const),
    }))
    return { ...storage.files.totals(), files, ...(next && { next }) }
  },

  async link({ storage }, asked) {
    const file = findFile(storage, storage.ids.of(asked.get('path') ?? ''))
    if (!file) throw faults.invalid('no such file')
    return { url: encodeURI(storage.links.sign(file.path, 60)) }
  },

  calls: async ({ journal }) => ({ calls: journal.since(fromStart).calls.slice(-most.calls).toReversed() }),
  scans: async ({ journal }) => ({ scans: journal.scans }),
  messages: async ({ subscriptions }) => ({ messages: subscriptions.latest(most.messages).toReversed() }),
  timers: async ({ runner, timersRun }) => ({ timers: timersOf(runner, timersRun), running: timersRun }),
}

const documentOf = (text: string | null): Document => (text?.trim() ? fromText(text) : {})

function countOf(text: string | null, fallback: number): number {
  const count = text ? Number(text) : fallback
  if (!Number.isInteger(count) || count < 0) throw faults.invalid('skip and limit must be counts')
  return count
}

async function collectionOf(store: DocumentStore, name: string): Promise<CollectionInfo> {
  const { total } = await store.count(name, {})
  const indexes = store.catalog.get(name).indexes.map(({ name, fields, unique, arrays, ready }) => ({
    name,
    fields: fields.map(({ path, direction }) => `${path} ${direction === 1 ? '↑' : '↓'}`),
    unique,
    multi: arrays.size > 0,
    ready,
  }))
  return { name, documents: total, indexes }
}

function timersOf(runner: Runner, running: boolean): TimerInfo[] {
  return runner.functions.flatMap((spec) =>
    spec.triggers.map(({ name, config }) => {
      const schedule = new Cron(config, { utcOffset: minutesEastOfUtc, paused: true })
      const next = running ? (schedule.nextRun()?.toISOString() ?? null) : null
      return { function: spec.name, name, config, next }
    }),
  )
}
