import type { TableColumnsType } from 'antd'
import type { PetitionRow } from '../../../../miniprogram/contract/petition/desk-answers'
import type { CameFrom } from '../../case/way-back-to'
import { CaseTable } from '../../list/case-table'
import type { View } from '../view/view'
import { columnNames } from './column-names'
import { columnOf } from './columns'
import { Subject } from './subject'

interface Listing {
  rows: readonly PetitionRow[]
  view: View
  /** Where a case leads back to. */
  from: CameFrom
  selected?: readonly string[]
  /** Absent where nothing may be selected. */
  onSelect?: (ids: readonly string[]) => void
}

/** Petitions in rows. */
export function PetitionTable({ view, from, ...listing }: Listing) {
  return <CaseTable {...listing} columns={columnsOf(view, from)} dense={view.density === 'DENSE'} />
}

function columnsOf({ columns }: View, from: CameFrom): TableColumnsType<PetitionRow> {
  const chosen = columnNames.filter((name) => columns.includes(name))
  const subject = {
    key: 'subject',
    title: '主题',
    className: 'subject',
    render: (_: unknown, row: PetitionRow) => <Subject row={row} from={from} />,
  }
  const others = chosen.map((name) => ({
    key: name,
    title: columnOf(name).title,
    className: columnOf(name).className,
    render: (_: unknown, row: PetitionRow) => columnOf(name).show(row),
  }))
  // After number and kind, where they are shown.
  const before = others.filter(({ key }) => key === 'number' || key === 'kind').length
  return [...others.slice(0, before), subject, ...others.slice(before)]
}
