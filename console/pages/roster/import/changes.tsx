import { Table, Tabs, type TableColumnsType } from 'antd'
import type { RosterChange, RosterPreview, RosterTally } from '../../../../miniprogram/contract/people/roster/answers'
import { rosterColumns } from '../../../../miniprogram/contract/people/roster/columns'
import { rosterSorts, type RosterSort } from '../../../../miniprogram/contract/people/roster/imports'
import { Blank } from '../../../components/blank'

const sorts = Object.keys(rosterSorts) as RosterSort[]

const columns: TableColumnsType<RosterChange> = [
  { key: 'line', title: '行号', width: 88, className: 'number', render: (_, { line }) => line ?? <NotThere /> },
  { key: 'number', title: rosterColumns.number.label, width: 120, className: 'number', render: (_, row) => row.number },
  { key: 'name', title: rosterColumns.name.label, width: 180, className: 'roster-name', render: (_, row) => row.name },
  { key: 'unit', title: rosterColumns.unit.label, className: 'words', render: (_, row) => row.unitName },
  { key: 'changes', title: '变动', className: 'words', render: (_, row) => <Values row={row} /> },
]

const NotThere = () => <span className="faint">—</span>

/** What would become of whom, by sort; nothing is written yet. */
export function Changes({ changes, tally }: { changes: RosterPreview['changes']; tally: RosterTally }) {
  const first = sorts.find((sort) => sort !== 'same' && tally[sort] > 0) ?? 'same'
  return (
    <section className="card roster-changes" aria-label="变动">
      <Tabs
        defaultActiveKey={first}
        items={sorts.map((sort) => ({
          key: sort,
          label: `${rosterSorts[sort]} ${tally[sort]}`,
          disabled: tally[sort] === 0 && sort !== first,
          children: <Rows sort={sort} rows={changes[sort]} total={tally[sort]} />,
        }))}
      />
    </section>
  )
}

function Rows({ sort, rows, total }: { sort: RosterSort; rows: readonly RosterChange[]; total: number }) {
  if (sort === 'same') return <Blank title={`${total} 人没有变化`} />
  return (
    <>
      {total > rows.length && <p className="faint roster-cut">{`共 ${total} 人，只列出前 ${rows.length} 人`}</p>}
      <div className="roster-table">
        <Table<RosterChange>
          rowKey="number"

          columns={columns}
          dataSource={rows}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        />
      </div>
    </>
  )
}

/** Each changed column, before and after. */
function Values({ row: { changes } }: { row: RosterChange }) {
  if (changes.length === 0) return <NotThere />
  return (
    <ul className="roster-values">
      {changes.map(({ column, before, after }) => (
        <li key={column}>
          <span className="faint">{rosterColumns[column].label}</span>
          <span>
            {before !== undefined && <del>{before}</del>}
            {before !== undefined && after !== undefined && <span aria-hidden="true"> → </span>}
            {after !== undefined && <ins>{after}</ins>}
          </span>
        </li>
      ))}
    </ul>
  )
}
