import type { EvidenceKind } from '../../../miniprogram/contract/evidence'
import { stripJpeg } from './strip/jpeg'
import { stripMovie } from './strip/movie'
import { stripMp3 } from './strip/mp3'
import { stripPng } from './strip/png'
import { stripWav } from './strip/wav'
import { stripWebp } from './strip/webp'

interface FileType {
  kind: EvidenceKind
  extension: string
  /** The same picture or sound without what the device noted beside it. @throws RangeError when the bytes end too early. */
  strip: (bytes: Buffer) => Buffer
}

/** By the type that the bytes tell; one for each type of the contract's evidenceKinds. */
export const fileTypes = {
  'image/jpeg': { kind: 'image', extension: 'jpg', strip: stripJpeg },
  'image/png': { kind: 'image', extension: 'png', strip: stripPng },
  'image/webp': { kind: 'image', extension: 'webp', strip: stripWebp },
  'audio/wav': { kind: 'audio', extension: 'wav', strip: stripWav },
  'audio/mpeg': { kind: 'audio', extension: 'mp3', strip: stripMp3 },
  'audio/aac': { kind: 'audio', extension: 'aac', strip: stripMp3 },
  'audio/mp4': { kind: 'audio', extension: 'm4a', strip: stripMovie },
  'video/mp4': { kind: 'video', extension: 'mp4', strip: stripMovie },
  'video/quicktime': { kind: 'video', extension: 'mov', strip: stripMovie },
} as const satisfies Record<string, FileType>

export type FileTypeName = keyof typeof fileTypes
