import type { EvidenceKind } from '../../../miniprogram/contract/evidence'

export interface ShownFile {
  key: number
  name: string
  kind: EvidenceKind
  bytes: number
  /** The share that has arrived, 0 to 1. */
  share: number
  stored: boolean
  problem?: string
}

/** Files on their way, as a form shows them, and what may be done to them. */
export interface ShownFiles {
  items: readonly ShownFile[]
  refused: readonly string[]
  /** The types that may be chosen. */
  accept: string
  add: (files: readonly File[]) => void
  retry: (key: number) => void
  remove: (key: number) => void
}
