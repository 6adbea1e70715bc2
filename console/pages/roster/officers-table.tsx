import { Table, type TableColumnsType } from 'antd'
import { duties } from '../../../miniprogram/contract/duties'
import { officerSeries } from '../../../miniprogram/contract/people/answers'
import type { RosterOfficer } from '../../../miniprogram/contract/people/roster/answers'
import { rosterColumns } from '../../../miniprogram/contract/people/roster/columns'
import { Blank } from '../../components/blank'
import { Shape } from '../../components/shape'

const faint = (words: string) => <span className="faint">{words}</span>

const columns: TableColumnsType<RosterOfficer> = [
  { key: 'number', title: rosterColumns.number.label, className: 'number', render: (_, { number }) => number },
  { key: 'name', title: rosterColumns.name.label, className: 'roster-name', render: (_, { name }) => name },
  { key: 'series', title: rosterColumns.series.label, render: (_, { series }) => officerSeries[series] },
  { key: 'unit', title: rosterColumns.unit.label, className: 'words', render: (_, { unitName }) => unitName },
  {
    key: 'duties',
    title: rosterColumns.duties.label,
    className: 'words',
    render: (_, row) => row.duties.map((duty) => duties[duty]).join('、') || faint('—'),
  },
  {
    key: 'onLeave',
    title: rosterColumns.onLeave.label,
    render: (_, { onLeave }) => (onLeave ? <span className="roster-leave">请假</span> : faint('—')),
  },
  {
    key: 'bound',
    title: '微信',
    render: (_, { bound }) => (
      <span className={bound ? 'roster-bound' : 'faint'}>
        <Shape tone={bound ? 'done' : 'waiting'} />
        {bound ? '已绑定' : '未绑定'}
      </span>
    ),
  },
]

export function OfficersTable({ officers }: { officers: readonly RosterOfficer[] }) {
  if (officers.length === 0)
    return (
      <Blank title="没有符合条件的人员">
        <p>警号、姓名从开头输起；刚导入的，等导入完成再查</p>
      </Blank>
    )
  return (
    <div className="roster-table">
      <Table<RosterOfficer> rowKey="id" columns={columns} dataSource={officers} pagination={false} />
    </div>
  )
}
