import type { EvidenceKind } from '../../../contract/evidence'
import { lengthInTime, sizeOf } from '../../../services/files/files'
import type { Standing } from '../../../services/outbox/parcel'

export interface CapturedRow {
  key: string
  kind: EvidenceKind
  name: string
  thumb: string
  state: Standing['state']
  about: string
  /** How it is doing. */
  words: string
}

/** The files that were captured for a claim, the newest first. */
export function rowsOf(standing: readonly Standing[], group: string, unreached: boolean): CapturedRow[] {
  const rows: CapturedRow[] = []
  for (const { file, ...parcel } of standing) {
    if (!file || parcel.group !== group) continue
    const { kind, thumb, bytes, seconds } = file
    const about = [sizeOf(bytes), ...(seconds ? [lengthInTime(seconds)] : [])].join(' · ')
    const { key, name, state } = parcel
    rows.unshift({ key, kind, name, thumb, state, about, words: wordsOf(parcel, unreached) })
  }
  return rows
}

function wordsOf({ state, problem, sending }: Standing, unreached: boolean): string {
  if (state === 'arrived') return '已送到'
  if (state === 'refused') return problem ?? '没有送到'
  if (sending !== undefined) return sending ? `正在发送 ${sending}%` : '正在发送'
  return unreached ? '已存在手机里，有网络后自动送出' : '等待发送'
}
