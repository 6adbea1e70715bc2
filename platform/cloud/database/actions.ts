import { faults, isRecord } from '../fault'
import type { ActionTable, Caller, WireBody } from '../actions'
import type { Journal, LogLine } from '../journal'
import type { WireStage } from './aggregating/aggregate'
import { fromText, type Document } from './ejson'
import { readOrder } from './matching/sort'
import { assertId } from './ids'
import { noScan, type Scan } from './reading/reader'
import type { DocumentStore } from './store'
import { bypassed, bypassesTransaction, sdkLosses } from './sdk-losses'
import { Overrun } from './threads/reader-threads'
import { transactionActions, transactionIdOf, type Answered } from './transactions/actions'
import type { Transaction } from './transactions/transaction'

type DatabaseAction = {
  fields: readonly string[]
  run: (store: DocumentStore, body: WireBody, caller: Caller) => Promise<Answered> | Answered
}

/** Where documents are read and written: the database, or one transaction on it. */
type Place = DocumentStore | Transaction

const defaultLimit = 100
const mostDocuments = 1000

const textOf = (body: WireBody, field: string): string => {
  const value = body[field]
  if (typeof value !== 'string') throw faults.invalid(`${field} must be a string`)
  return value
}
const documentOf = (body: WireBody, field: string): Document =>
  body[field] === undefined ? {} : fromText(textOf(body, field))

function countOf(body: WireBody, field: string, fallback: number): number {
  const value = body[field] ?? fallback
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw faults.invalid(`${field} must be a count`)
  return value
}

/** Refuses a flag with a value nothing here acts upon, instead of ignoring it. */
function assertFlag(body: WireBody, field: string, ...known: unknown[]): void {
  if (body[field] !== undefined && !known.includes(body[field])) {
    throw faults.unsupported(`${field}: ${JSON.stringify(body[field])}`)
  }
}

/** Every database request of the SDK: the fields it may carry, and what is done. */
const actions: Record<string, DatabaseAction> = {
  'database.addCollection': { fields: ['collectionName'], run: addCollection },
  'database.insertDocument': { fields: ['collectionName', 'data'], run: insert },
  'database.getDocument': {
    fields: ['collectionName', 'queryType', 'query', 'order', 'offset', 'limit', 'projection', 'multi'],
    run: get,
  },
  'database.calculateDocument': { fields: ['collectionName', 'queryType', 'query'], run: count },
  'database.modifyDocument': {
    fields: ['collectionName', 'queryType', 'query', 'data', 'multi', 'merge', 'upsert'],
    run: modify,
  },
  'database.modifyAndReturnDoc': { fields: ['collectionName', 'queryType', 'query', 'data'], run: modifyAndReturn },
  'database.removeDocument': { fields: ['collectionName', 'queryType', 'query', 'multi'], run: remove },
  'database.aggregateDocuments': { fields: ['collectionName', 'stages'], run: aggregate },
  ...transactionActions,
}

type RunInTransaction = (transaction: Transaction, body: WireBody) => Promise<Answered>

/** What a transaction may do; these alone may carry a transactionId. */
const inTransaction: Record<string, RunInTransaction> = {
  'database.insertDocument': insert,
  'database.getDocument': get,
  'database.modifyDocument': modify,
  'database.modifyAndReturnDoc': modifyAndReturn,
  'database.removeDocument': remove,
}

const runInTransaction = (store: DocumentStore, body: WireBody, run: RunInTransaction): Promise<Answered> =>
  store.transactions.within(transactionIdOf(body), (transaction) => run(transaction, body))

/** The actions, each written down with what it looked at; a failed one counts as well. */
export function databaseActions(store: DocumentStore, journal: Journal, log: (line: LogLine) => void): ActionTable {
  return Object.fromEntries(
    Object.entries(actions).map(([action, { fields, run }]) => [
      action,
      {
        fields: inTransaction[action] ? [...fields, 'transactionId'] : fields,
        run: async (body, caller) => {
          const { callId } = caller
          const inside = body['transactionId'] === undefined ? undefined : inTransaction[action]
          const { collectionName } = body
          const collection = typeof collectionName === 'string' ? collectionName : ''
          const note = (scan: Scan) => journal.query(callId, { action, collection, ...scan })
          const warn = (loss: string) => log(journal.lineOf(callId, 'warn', `${action} of ${collection}: ${loss}`))
          try {
            for (const loss of sdkLosses(body)) warn(loss)
            if (bypassesTransaction(body) && store.transactions.isOpenIn(callId)) warn(bypassed)
            const { answer, scan } = await (inside ? runInTransaction(store, body, inside) : run(store, body, caller))
            note(scan)
            return answer
          } catch (error) {
            note(error instanceof Overrun ? { index: null, examined: 0, ended: true } : noScan)
            throw error
          }
        },
      },
    ]),
  )
}

async function addCollection(store: DocumentStore, body: WireBody): Promise<Answered> {
  const name = textOf(body, 'collectionName')
  if (!/^[\w.-]{1,64}$/.test(name)) throw faults.invalid(`collection name '${name}'`)
  if (store.catalog.has(name)) throw faults.badRequest(`[ResourceExist] Table exist: ${name}`)
  await store.createCollection(name)
  return { answer: {}, scan: noScan }
}

async function insert(place: Place, body: WireBody): Promise<Answered> {
  const texts = body['data']
  if (!Array.isArray(texts)) throw faults.invalid('data must be an array')
  const documents = texts.map((text) => fromText(String(text)))
  const insertedIds = await place.insert(textOf(body, 'collectionName'), documents)
  return { answer: { data: { insertedIds } }, scan: noScan }
}

async function get(place: Place, body: WireBody): Promise<Answered> {
  assertFlag(body, 'multi', false)
  assertFlag(body, 'queryType', 'WHERE', 'DOC')
  const limit = countOf(body, 'limit', defaultLimit) || defaultLimit
  if (limit > mostDocuments) throw faults.invalid(`limit may be at most ${mostDocuments}`)
  const { rows, scan } = await place.find(textOf(body, 'collectionName'), {
    query: documentOf(body, 'query'),
    order: readOrder(documentOf(body, 'order')),
    skip: countOf(body, 'offset', 0),
    limit: body['queryType'] === 'DOC' ? 1 : limit,
  })
  if (body['projection'] === undefined) return { answer: { data: { list: rows.map(({ text }) => text) } }, scan }
  const texts = rows.map(({ text }) => text)
  const list = await place.project(texts, documentOf(body, 'projection'))
  return { answer: { data: { list } }, scan }
}

async function count(store: DocumentStore, body: WireBody): Promise<Answered> {
  const { total, scan } = await store.count(textOf(body, 'collectionName'), documentOf(body, 'query'))
  return { answer: { data: { total } }, scan }
}

async function aggregate(store: DocumentStore, body: WireBody): Promise<Answered> {
  const stages = body['stages']
  if (!Array.isArray(stages)) throw faults.invalid('stages must be an array')
  const { documents, scan } = await store.aggregate(textOf(body, 'collectionName'), stages.map(readStage))
  return { answer: { data: { list: documents } }, scan }
}

function readStage(stage: unknown): WireStage {
  const { stageKey, stageValue } = isRecord(stage) ? stage : {}
  if (typeof stageKey === 'string' && typeof stageValue === 'string') return { stageKey, stageValue }
  throw faults.invalid('a stage must have a stageKey and a stageValue')
}

function modify(place: Place, body: WireBody): Promise<Answered> {
  return body['merge'] === false ? set(place, body) : update(place, body)
}

async function update(place: Place, body: WireBody): Promise<Answered> {
  assertFlag(body, 'upsert', false)
  const change = { query: documentOf(body, 'query'), multi: body['multi'] === true }
  const { updated, scan } = await place.update(textOf(body, 'collectionName'), documentOf(body, 'data'), change)
  return { answer: { data: { updated, upsert_id: null } }, scan }
}

async function set(place: Place, body: WireBody): Promise<Answered> {
  assertFlag(body, 'queryType', 'DOC')
  assertFlag(body, 'upsert', true)
  assertFlag(body, 'multi', false)
  const id = assertId(documentOf(body, 'query')['_id'])
  const outcome = await place.set(textOf(body, 'collectionName'), id, documentOf(body, 'data'))
  const data = outcome === 'updated' ? { updated: 1, upsert_id: null } : { updated: 0, upsert_id: id }
  return { answer: { data }, scan: { index: '_id', examined: 1 } }
}

async function modifyAndReturn(place: Place, body: WireBody): Promise<Answered> {
  assertFlag(body, 'queryType', 'WHERE')
  const [update, query] = [documentOf(body, 'data'), documentOf(body, 'query')]
  const { text, scan } = await place.updateAndReturn(textOf(body, 'collectionName'), update, query)
  return { answer: { data: { updated: text === undefined ? 0 : 1, doc: text ?? null } }, scan }
}

async function remove(place: Place, body: WireBody): Promise<Answered> {
  const change = { query: documentOf(body, 'query'), multi: body['multi'] === true }
  const { deleted, scan } = await place.remove(textOf(body, 'collectionName'), change)
  return { answer: { data: { deleted } }, scan }
}
