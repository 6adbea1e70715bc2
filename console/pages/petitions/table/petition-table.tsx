import { Table, type TableColumnsType, type TableProps } from 'antd'
import { useRef } from 'react'
import type { PetitionRow } from '../../../../miniprogram/contract/petition/desk-answers'
import { useKeys } from '../../../components/keys/keys'
import type { CameFrom } from '../../petition/way-back-to'
import type { View } from '../view/view'
import { columnNames } from './column-names'
import { columnOf } from './columns'
import { Subject } from './subject'
import { focusedRow, useRowFocus } from './use-row-focus'
import './table.css'

interface Listing {
  rows: readonly PetitionRow[]
  view: View
  /** Where a case leads back to. */
  from: CameFrom
  selected?: readonly string[]
  /** Absent where nothing may be selected. */
  onSelect?: (ids: readonly string[]) => void
}

/** Petitions in rows; j, k and x move and select. */
export function PetitionTable({ rows, view, from, selected = [], onSelect }: Listing) {
  const table = useRef<HTMLDivElement>(null)
  const focus = useRowFocus(table)
  const toggle = () => {
    const id = focusedRow(table.current)
    if (id && onSelect) onSelect(selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id])
  }
  useKeys('list', { j: () => focus(1), k: () => focus(-1), x: toggle })
  return (
    <div ref={table} className="petition-table">
      <Table<PetitionRow>
        rowKey="id"
        size={view.density === 'DENSE' ? 'small' : 'large'}
        columns={columnsOf(view, from)}
        dataSource={rows}
        pagination={false}
        rowSelection={onSelect && selectionOf(selected, onSelect)}
        // The whole row may be clicked; the link in it is what keyboards and screen readers use.
        onRow={() => ({ onClick: ({ currentTarget, target }) => openRow(currentTarget, target) })}
      />
    </div>
  )
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

function selectionOf(
  selected: readonly string[],
  onSelect: (ids: readonly string[]) => void,
): TableProps<PetitionRow>['rowSelection'] {
  return {
    selectedRowKeys: [...selected],
    columnWidth: 44,
    onChange: (keys) => onSelect(keys.map(String)),
    getTitleCheckboxProps: () => ({ 'aria-label': '选择本页全部' }),
    getCheckboxProps: ({ number }) => ({ 'aria-label': `选择 ${number}` }),
  }
}

function openRow(row: HTMLElement, target: EventTarget) {
  if (target instanceof Element && target.closest('a, .ant-table-selection-column')) return
  row.querySelector('a')?.click()
}
