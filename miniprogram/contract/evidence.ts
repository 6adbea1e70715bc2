/** The kinds of files a person may hand in. Sizes in bytes; types are told by the bytes, never by the name. */
export const evidenceKinds = {
  image: { label: '图片', max: 9, bytes: 50 * 1024 * 1024, types: ['image/jpeg', 'image/png', 'image/webp'] },
  audio: {
    label: '语音',
    max: 5,
    bytes: 50 * 1024 * 1024,
    types: ['audio/wav', 'audio/mpeg', 'audio/mp4', 'audio/aac'],
  },
  video: { label: '视频', max: 3, bytes: 50 * 1024 * 1024, types: ['video/mp4', 'video/quicktime'] },
} as const satisfies Record<string, EvidenceKindRule>

interface EvidenceKindRule {
  label: string
  max: number
  bytes: number
  types: readonly string[]
}

export type EvidenceKind = keyof typeof evidenceKinds
export const evidenceKindLabels = { image: '图片', audio: '语音', video: '视频' } as const satisfies Record<
  EvidenceKind,
  string
>
export const mostEvidence = Object.values(evidenceKinds).reduce((sum, { max }) => sum + max, 0)

/** A console hands in a file in pieces of so many bytes, the last one shorter: a request holds 6 MB at most, and base64 makes four of three bytes. */
export const chunkBytes = 4 * 1024 * 1024

/** What to do about a file that is too large, by kind. */
export const howToShorten = {
  image: '请选择“压缩”后再上传',
  audio: '请分段录制后再上传',
  video: '请截短或降低清晰度后再上传',
} as const satisfies Record<EvidenceKind, string>

/** A file that the cloud has checked, hashed and stored. */
export interface Attachment {
  id: string
  kind: EvidenceKind
  name: string
  bytes: number
  /** Of the bytes that were handed in, hex. */
  sm3: string
}

/** A file that may be looked at. */
export interface Evidence extends Attachment {
  /** Expires after minutes. */
  url: string
}

/** A place for one file that a console hands in by pieces. */
export interface ChunkTicket {
  id: string
  /** The length of every piece but the last. */
  chunkBytes: number
  /** The places, from 0, of the pieces that have arrived: only the others are still to be sent. */
  have: number[]
}
