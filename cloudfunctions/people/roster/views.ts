import type { RosterImport, RosterOfficer, RosterPreview } from '../../../miniprogram/contract/people/roster/answers'
import { rosterSorts, type RosterSort } from '../../../miniprogram/contract/people/roster/imports'
import type { Keys } from '../../shared/keys'
import { unbound, type OfficerRecord } from '../../shared/officers/record'
import type { ImportRecord } from './imports'

type Row = Pick<OfficerRecord, '_id' | 'name' | 'number' | 'series' | 'unitName' | 'duties' | 'onLeave' | 'identity'>

export const rosterOfficerOf = (row: Row, { seal }: Keys): RosterOfficer => {
  const { _id, name, number, series, unitName, duties, onLeave, identity } = row
  return {
    id: _id,
    number,
    name: seal.open(name, _id, 'name'),
    series,
    unitName,
    duties,
    ...(onLeave && { onLeave }),
    ...(identity !== unbound(_id) && { bound: true as const }),
  }
}

/** As it is shown to this officer. */
export function importOf(record: ImportRecord, { seal }: Keys, asker: { _id: string }): RosterImport {
  const { _id, at, mode, state, lines, done, checkedAt, tally, faults, decidedAt, written, left } = record
  const { byName, decidedName, reason } = record
  return {
    id: _id,
    at: at.toISOString(),
    by: seal.open(byName, _id, 'byName'),
    mode,
    state,
    lines,
    done,
    ...(checkedAt && { checkedAt: checkedAt.toISOString() }),
    ...(tally && { tally }),
    ...(faults !== undefined && { faults }),
    ...(decidedName && { decidedBy: seal.open(decidedName, _id, 'decidedName') }),
    ...(decidedAt && { decidedAt: decidedAt.toISOString() }),
    ...(reason && { reason: seal.open(reason, _id, 'reason') }),
    ...(written !== undefined && { written }),
    ...(left !== undefined && { left }),
    ...(record.by === asker._id && { own: true as const }),
  }
}

export const everySort = Object.keys(rosterSorts) as RosterSort[]

export const bySort = <Value>(value: () => Value): Record<RosterSort, Value> =>
  Object.fromEntries(everySort.map((sort) => [sort, value()])) as Record<RosterSort, Value>

export const sealShown = (shown: RosterPreview, id: string, { seal }: Keys) =>
  seal.text(JSON.stringify(shown), id, 'shown')

export function shownOf({ _id, shown }: Pick<ImportRecord, '_id' | 'shown'>, { seal }: Keys): RosterPreview {
  if (!shown) return { faults: [], changes: bySort(() => []) }
  return JSON.parse(seal.open(shown, _id, 'shown')) as RosterPreview
}
