import { duties as dutyLabels, separatedDuties } from '../../../../miniprogram/contract/duties'
import { officerSeries } from '../../../../miniprogram/contract/people/answers'
import type { RosterChange } from '../../../../miniprogram/contract/people/roster/answers'
import type { RosterColumn } from '../../../../miniprogram/contract/people/roster/columns'
import { invitedDuties, type RosterSort } from '../../../../miniprogram/contract/people/roster/imports'
import type { Keys } from '../../../shared/keys'
import { namesOf, phoneDigest } from '../../../shared/officers/entry'
import type { Known } from '../roster'
import type { Person } from './read-line'

interface Side {
  name: string
  series: Person['series']
  unitName: string
  duties: Person['duties']
  phone?: string
  onLeave?: true
}

/** Which columns a line changes. Nothing is opened for it: digests tell. */
export function changedColumns(known: Known, person: Person, keys: Keys): RosterColumn[] {
  const { names, series, unit, unitName, unitPath, duties, phoneIndex, onLeave } = known
  const phone = person.phone && phoneDigest(person.phone, keys)
  const differs: Partial<Record<RosterColumn, boolean>> = {
    name: names.at(-1) !== namesOf(person.name, keys).at(-1),
    series: series !== person.series,
    unit: unit !== person.unit.id || unitName !== person.unit.name || unitPath.join('/') !== person.unit.path.join('/'),
    duties: sorted(duties) !== sorted(person.duties),
    phone: phoneIndex !== (phone || undefined),
    onLeave: onLeave !== person.onLeave,
  }
  return (Object.keys(differs) as RosterColumn[]).filter((column) => differs[column])
}

const sorted = (duties: readonly string[]): string => duties.toSorted().join()

/** Under which sort a change stands; whoever has left is as good as new. */
export function sortOf(
  known: Known | undefined,
  person: Person | undefined,
  columns: readonly RosterColumn[],
): RosterSort {
  const [before, after] = [known?.left ? [] : (known?.duties ?? []), person?.duties ?? []]
  if (separatedDuties.some((duty) => before.includes(duty) !== after.includes(duty))) return 'trusted'
  if (!person) return 'gone'
  if (!known || known.left) return 'added'
  if (columns.includes('duties')) return 'duties'
  if (columns.includes('unit')) return 'moved'
  return columns.length ? 'changed' : 'same'
}

/** Of the roster, and a file of all of it does not name them. */
export const isGone = ({ number, duties }: Known, lines: ReadonlyMap<string, number>): boolean =>
  !lines.has(number) && !duties.some((duty) => invitedDuties.includes(duty))

/** Name and unit stand in the row itself. */
const shownWhenNew: readonly RosterColumn[] = ['series', 'duties', 'phone', 'onLeave']

/** As a preview says it. */
export function changeOf(
  known: Known | undefined,
  person: Person | undefined,
  columns: readonly RosterColumn[],
  keys: Keys,
): RosterChange {
  const before = known && !known.left ? sideOf(known, keys) : undefined
  const after = person && { ...person, unitName: person.unit.name }
  const shown = before ? (after ? columns : (['duties'] as const)) : shownWhenNew
  const said = after ?? before
  return {
    ...(person && { line: person.line }),
    number: person?.number ?? known?.number ?? '',
    name: said?.name ?? '',
    unitName: said?.unitName ?? '',
    changes: shown.flatMap((column) => {
      const [was, is] = [before && wordsOf[column](before), after && wordsOf[column](after)]
      return was || is ? [{ column, ...(was && { before: was }), ...(is && { after: is }) }] : []
    }),
  }
}

function sideOf({ _id, name, series, unitName, duties, phone, onLeave }: Known, { seal }: Keys): Side {
  const opened = phone && seal.open(phone, _id, 'phone')
  return {
    name: seal.open(name, _id, 'name'),
    series,
    unitName,
    duties,
    ...(opened && { phone: opened }),
    ...(onLeave && { onLeave }),
  }
}

const wordsOf: Record<RosterColumn, (side: Side) => string> = {
  number: () => '',
  name: ({ name }) => name,
  series: ({ series }) => officerSeries[series],
  unit: ({ unitName }) => unitName,
  duties: ({ duties }) => duties.map((duty) => dutyLabels[duty]).join('、'),
  // Enough to tell two apart.
  phone: ({ phone = '' }) => phone && `${phone.slice(0, 3)}****${phone.slice(-4)}`,
  onLeave: ({ onLeave }) => (onLeave ? '请假' : ''),
}
