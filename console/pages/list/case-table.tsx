import { Table, type TableColumnsType, type TableProps } from 'antd'
import { useRef } from 'react'
import { useKeys } from '../../components/keys/keys'
import { focusedRow, useRowFocus } from './use-row-focus'
import './case-table.css'

interface Row {
  id: string
  number: string
}

interface Listing<Of extends Row> {
  rows: readonly Of[]
  columns: TableColumnsType<Of>
  dense?: boolean
  selected?: readonly string[]
  /** Absent where nothing may be selected. */
  onSelect?: (ids: readonly string[]) => void
}

/** Cases in rows, each with one link to it; j, k and x move and select. */
export function CaseTable<Of extends Row>({ rows, columns, dense = false, selected = [], onSelect }: Listing<Of>) {
  const table = useRef<HTMLDivElement>(null)
  const focus = useRowFocus(table)
  const toggle = () => {
    const id = focusedRow(table.current)
    if (id && onSelect) onSelect(selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id])
  }
  useKeys('list', { j: () => focus(1), k: () => focus(-1), x: toggle })
  return (
    <div ref={table} className="case-table">
      <Table<Of>
        rowKey="id"
        size={dense ? 'small' : 'large'}
        columns={columns}
        dataSource={rows}
        pagination={false}
        rowSelection={onSelect && selectionOf<Of>(selected, onSelect)}
        // The whole row may be clicked; the link in it is what keyboards and screen readers use.
        onRow={() => ({ onClick: ({ currentTarget, target }) => openRow(currentTarget, target) })}
      />
    </div>
  )
}

function selectionOf<Of extends Row>(
  selected: readonly string[],
  onSelect: (ids: readonly string[]) => void,
): TableProps<Of>['rowSelection'] {
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

/** Whether somebody's pointer or focus is at the rows. */
export const isTouched = (part: HTMLElement | null): boolean =>
  part?.querySelector('tbody:is(:hover, :focus-within)') != null
