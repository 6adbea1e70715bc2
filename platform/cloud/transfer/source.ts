import { existsSync, readdirSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { faults, isRecord } from '../fault'
import { assertCloudPath } from '../storage/cloud-path'
import { hashOfFile, linesOf, readDocuments } from './lines'
import { collectionFile, placeOf, places, readManifest, type FileEntry, type Manifest } from './manifest'

/** What an import brings, looked through to the last byte before anything is written. */
export interface Source {
  collections: { name: string; file: string; documents: number }[]
  files: (FileEntry & { file: string })[]
}

/**
 * Looks a folder through: an export of this cloud, or `collections/<name>.json` and `files/` from WeChat's own tools.
 * @throws when anything is missing, changed, unreadable, or not on the list of the export
 */
export async function readSource(folder: string, tell: (progress: string) => void): Promise<Source> {
  const manifest = readManifest(folder)
  const source = {
    collections: await readCollections(folder, manifest),
    files: manifest ? await listedFiles(folder, manifest) : await foundFiles(folder),
  }
  if (!source.collections.length && !source.files.length) throw new Error(`${folder} holds nothing to import`)
  tell(`looked through: ${source.collections.length} collections, ${source.files.length} files`)
  return source
}

async function readCollections(folder: string, manifest: Manifest | undefined): Promise<Source['collections']> {
  const within = path.join(folder, places.collections)
  const present = existsSync(within) ? readdirSync(within).toSorted() : []
  const found: Source['collections'] = []
  for (const entry of present) {
    const [, name] = /^([\w.-]{1,64})\.json$/.exec(entry) ?? []
    if (!name) throw new Error(`${path.join(within, entry)} is not named after a collection, as <name>.json`)
    found.push({ name, file: path.join(within, entry), documents: 0 })
  }
  const missing = Object.keys(manifest?.collections ?? {}).filter((name) => !found.some((each) => each.name === name))
  if (missing.length) throw new Error(`${path.join(folder, collectionFile(String(missing[0])))} is missing`)
  for (const collection of found) await lookThrough(collection, manifest)
  return found
}

/** Counts the documents of one collection; every one needs an `_id` of its own, so that an import can be run again. */
async function lookThrough(collection: Source['collections'][number], manifest: Manifest | undefined): Promise<void> {
  const { name, file } = collection
  const expected = manifest?.collections[name]
  if (manifest && !expected) throw new Error(`${file} is not in the manifest`)
  if (expected && (await hashOfFile(file)).sha256 !== expected.sha256)
    throw new Error(`${file} is not what was exported: its hash differs`)
  const ids = new Set<string>()
  for await (const { line, document } of readDocuments(file)) {
    const id = document['_id']
    if (typeof id !== 'string' && typeof id !== 'number') throw new Error(`${file}, line ${line}: no _id`)
    const known = ids.size
    if (ids.add(JSON.stringify(id)).size === known) throw new Error(`${file}, line ${line}: the _id of an earlier line`)
  }
  collection.documents = ids.size
}

async function listedFiles(folder: string, manifest: Manifest): Promise<Source['files']> {
  const list = path.join(folder, places.fileList)
  if ((await hashOfFile(list)).sha256 !== manifest.files.sha256)
    throw new Error(`${list} is not what was exported: its hash differs`)
  const entries: Source['files'] = []
  for await (const line of linesOf(list)) {
    const entry = entryOf(line)
    const file = path.join(folder, placeOf(entry))
    const { size, sha256 } = await hashOfFile(file)
    if (size !== entry.size || sha256 !== entry.sha256) throw new Error(`${file} is not what was exported`)
    entries.push({ ...entry, file })
  }
  const known = new Set(entries.map(({ file }) => file))
  const stranger = [
    ...filesUnder(path.join(folder, places.files)),
    ...filesUnder(path.join(folder, places.apart)),
  ].find((file) => !known.has(file))
  if (stranger) throw new Error(`${stranger} is not in ${places.fileList}`)
  return entries
}

function entryOf(line: string): FileEntry {
  const value: unknown = JSON.parse(line)
  if (!isRecord(value)) throw faults.invalid(`${places.fileList} has a line that is no object`)
  const { path: cloudPath, size, sha256, owner, at } = value
  assertCloudPath(cloudPath)
  if (typeof size !== 'number' || typeof sha256 !== 'string') throw faults.invalid('a file without size and hash')
  if (owner !== null && typeof owner !== 'string') throw faults.invalid('a file whose owner is no openid')
  if (at === undefined) return { path: cloudPath, size, sha256, owner }
  if (typeof at !== 'string' || !/^files-apart\/[\w-]+$/.test(at)) throw faults.invalid('a file outside of the export')
  return { path: cloudPath, size, sha256, owner, at }
}

/** Files that came without a list: nobody is known to own them. */
async function foundFiles(folder: string): Promise<Source['files']> {
  const within = path.join(folder, places.files)
  const found: Source['files'] = []
  for (const file of filesUnder(within)) {
    const cloudPath = path.relative(within, file).split(path.sep).join('/')
    assertCloudPath(cloudPath)
    const { size } = await stat(file)
    found.push({ path: cloudPath, size, sha256: (await hashOfFile(file)).sha256, owner: null, file })
  }
  return found
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}
