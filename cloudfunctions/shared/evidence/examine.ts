import { fileTypeFromBuffer } from 'file-type'
import type { EvidenceKind } from '../../../miniprogram/contract/evidence'
import { fileTypes, type FileTypeName } from './file-types'
import { hasPictures } from './strip/movie'

export interface Examined {
  kind: EvidenceKind
  type: FileTypeName
  extension: string
  /** Without metadata; absent when the file is damaged. */
  copy?: Buffer
}

/** Other names for the contract's types. */
const aliases: Record<string, FileTypeName> = {
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
}
const movies = new Set<string>(['audio/mp4', 'video/mp4', 'video/quicktime'])

/** What a file is by its bytes; undefined when it is nothing that may be handed in. */
export async function examine(bytes: Buffer): Promise<Examined | undefined> {
  const found = await fileTypeFromBuffer(bytes)
  const named = found && (aliases[found.mime] ?? found.mime)
  if (!named || !Object.hasOwn(fileTypes, named)) return undefined
  try {
    const type = typeOf(named as FileTypeName, bytes)
    const { kind, extension, strip } = fileTypes[type]
    return { kind, type, extension, copy: strip(bytes) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const { kind, extension } = fileTypes[named as FileTypeName]
    return { kind, type: named as FileTypeName, extension }
  }
}

/** Phones write voice notes into the same container as videos: what is inside decides. */
function typeOf(named: FileTypeName, bytes: Buffer): FileTypeName {
  if (!movies.has(named)) return named
  if (!hasPictures(bytes)) return 'audio/mp4'
  return named === 'audio/mp4' ? 'video/mp4' : named
}
