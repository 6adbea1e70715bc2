import type { Tone } from '../../contract/look'
import type { OwnSummary } from '../../contract/petition/answers'
import { statusOf } from '../../contract/petition/statuses'

const workedOn: ReadonlySet<Tone> = new Set(['waiting', 'active'])

/** `还有 3 件在办`, of the petitions after the latest on a list's first page; empty where none is worked on. */
export function othersWords(others: readonly Pick<OwnSummary, 'status'>[], isAll: boolean): string {
  const count = others.filter(({ status }) => workedOn.has(statusOf(status).tone)).length
  return count ? `还有 ${count} 件${isAll ? '' : '以上'}在办` : ''
}
