import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isRecord } from '../fault'

/** What an export says of itself, so that an import can tell whether all of it has come. */
export interface Manifest {
  format: 1
  exportedAt: string
  /** By name. */
  collections: Record<string, { documents: number; sha256: string }>
  files: { count: number; bytes: number; sha256: string }
}

/** One line of `files.json`. */
export interface FileEntry {
  /** In cloud storage. */
  path: string
  size: number
  sha256: string
  /** The openid that uploaded it; null when a function did. */
  owner: string | null
  /** Where it lies in the export when no folder can hold it under its own path. */
  at?: string
}

export const places = {
  manifest: 'manifest.json',
  collections: 'collections',
  /** One JSON object a line, of each file. */
  fileList: 'files.json',
  files: 'files',
  apart: 'files-apart',
} as const

export const collectionFile = (name: string) => path.join(places.collections, `${name}.json`)
export const placeOf = (entry: FileEntry) => entry.at ?? `${places.files}/${entry.path}`

/** Nothing when there is none, as in what WeChat's console and tools give. */
export function readManifest(folder: string): Manifest | undefined {
  const file = path.join(folder, places.manifest)
  if (!existsSync(file)) return undefined
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!isRecord(value) || value['format'] !== 1 || !isRecord(value['collections']) || !isRecord(value['files']))
    throw new Error(`${file} is not the manifest of an export, or of a newer kind`)
  return value as unknown as Manifest
}
