import { createReadStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { declareCollections, type CollectionDeclaration } from '../database/declare'
import { fromText, type Document } from '../database/ejson'
import { openSqlite } from '../database/sqlite'
import { DocumentStore } from '../database/store'
import { lockFolder } from '../lock'
import { FileStore } from '../storage/file-store'
import { comparable, hashOf, readDocuments } from './lines'
import { readSource, type Source } from './source'

export interface Import {
  /** Made when missing; no server may run on it. */
  dataFolder: string
  folder: string
  /** With their indexes, so that unique ones hold from the first document on. */
  collections: readonly CollectionDeclaration[]
  /** Whether what is there and different gives way; otherwise it stops the import before anything is written. */
  replace: boolean
  tell: (progress: string) => void
}

/** What came of it: of documents and files together. */
export interface Imported {
  added: number
  replaced: number
  /** Was there already, and is the same: a broken-off import is run again and goes on. */
  unchanged: number
}

type State = 'added' | 'replaced' | 'unchanged'
interface Target extends Import {
  store: DocumentStore
  files: FileStore
}

const batchSize = 500

/** Takes over a folder of documents and files, then reads everything back and compares. */
export async function importData(options: Import): Promise<Imported> {
  const source = await readSource(options.folder, options.tell)
  mkdirSync(options.dataFolder, { recursive: true })
  const unlock = lockFolder(options.dataFolder)
  try {
    const file = path.join(options.dataFolder, 'database.sqlite')
    const store = new DocumentStore({ file, envId: 'local-env', log: ({ text }) => options.tell(text) })
    const sqlite = openSqlite(path.join(options.dataFolder, 'wechat.sqlite'))
    try {
      await declareCollections(store, options.collections)
      await store.settled
      return await bring(source, {
        ...options,
        store,
        files: new FileStore(sqlite, path.join(options.dataFolder, 'files')),
      })
    } finally {
      await store.close()
      sqlite.close()
    }
  } finally {
    unlock()
  }
}

async function bring(source: Source, target: Target): Promise<Imported> {
  const planned = { added: 0, replaced: 0, unchanged: 0 }
  for (const collection of source.collections) {
    for await (const { document } of readDocuments(collection.file))
      planned[await stateOf(target, collection.name, document)]++
  }
  for (const file of source.files) planned[await stateOfFile(target, file)]++
  if (planned.replaced && !target.replace)
    throw new Error(
      `${planned.replaced} documents or files are there already and differ; nothing was changed (--replace lets them give way)`,
    )
  for (const collection of source.collections) await writeDocuments(target, collection)
  await writeFiles(target, source.files)
  await verify(source, target)
  return planned
}

/** What an import does, or would do, to one document. */
async function stateOf({ store }: Target, name: string, document: Document): Promise<State> {
  const present = store.catalog.has(name) ? await stored(store, name, document) : undefined
  if (!present) return 'added'
  return comparable(present) === comparable(document) ? 'unchanged' : 'replaced'
}

async function stored(store: DocumentStore, name: string, { _id: id }: Document): Promise<Document | undefined> {
  const { rows } = await store.find(name, { query: { _id: id } })
  return rows[0] && fromText(rows[0].text)
}

async function stateOfFile({ files }: Target, { path: cloudPath, sha256 }: Source['files'][number]): Promise<State> {
  const present = files.find(cloudPath)
  if (!present) return 'added'
  return (await hashOfStored(files, present)) === sha256 ? 'unchanged' : 'replaced'
}

async function hashOfStored(files: FileStore, file: NonNullable<ReturnType<FileStore['find']>>): Promise<string> {
  const handle = await files.open(file)
  try {
    return (await hashOf(handle.createReadStream({ start: 0, autoClose: false }))).sha256
  } finally {
    await handle.close()
  }
}

async function writeDocuments(target: Target, { name, file, documents }: Source['collections'][number]): Promise<void> {
  const { store, tell } = target
  if (!store.catalog.has(name)) await store.createCollection(name)
  let batch: Document[] = []
  let written = 0
  const flush = async () => {
    if (batch.length) await store.insert(name, batch)
    batch = []
    tell(`${name}: ${written} of ${documents} documents`)
  }
  for await (const { document } of readDocuments(file)) {
    const state = await stateOf(target, name, document)
    written++
    if (state === 'added') batch.push(document)
    if (state === 'replaced') await replaceDocument(store, name, document)
    if (batch.length >= batchSize) await flush()
  }
  await flush()
}

async function replaceDocument(store: DocumentStore, name: string, { _id: id, ...fields }: Document): Promise<void> {
  await store.set(name, typeof id === 'number' ? id : String(id), fields)
}

async function writeFiles(target: Target, files: Source['files']): Promise<void> {
  let written = 0
  for (const entry of files) {
    const { path: cloudPath, owner } = entry
    if ((await stateOfFile(target, entry)) !== 'unchanged')
      await target.files.receive(createReadStream(entry.file), { path: cloudPath, owner, maxBytes: Infinity })
    if (++written % 1000 === 0) target.tell(`files: ${written} of ${files.length}`)
  }
  target.tell(`files: ${written} of ${files.length}`)
}

/** Reads back what is stored now and compares it with what came, document by document and hash by hash. */
async function verify(source: Source, target: Target): Promise<void> {
  for (const { name, file } of source.collections) {
    for await (const { line, document } of readDocuments(file)) {
      if ((await stateOf(target, name, document)) !== 'unchanged')
        throw new Error(`${file}, line ${line} was not stored as it came`)
    }
  }
  for (const entry of source.files) {
    if ((await stateOfFile(target, entry)) !== 'unchanged') throw new Error(`${entry.file} was not stored as it came`)
  }
  target.tell('read back and compared: everything is there')
}
