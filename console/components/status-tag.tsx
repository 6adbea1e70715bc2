import type { ReactNode } from 'react'
import { tones, type Tone } from '../../miniprogram/contract/look'
import { statusOf, type PetitionStatus } from '../../miniprogram/contract/petition/statuses'
import { inkOf } from '../theme'
import { Shape } from './shape'

/** A status as word, shape and colour. */
export function StatusTag({ status }: { status: PetitionStatus }) {
  const { label, tone } = statusOf(status)
  return <ToneTag tone={tone}>{label}</ToneTag>
}

export function ToneTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  const { ink, ground } = tones[tone]
  return (
    <span className="status" style={{ color: inkOf(ink), background: inkOf(ground) }}>
      <Shape tone={tone} />
      {children}
    </span>
  )
}
