import { Table, type TableColumnsType } from 'antd'
import { useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { momentOf } from '../../../miniprogram/contract/moments'
import type { PetitionSummary } from '../../../miniprogram/contract/petition/answers'
import { petitionKinds, signings } from '../../../miniprogram/contract/petition/form'
import { DueLabel } from '../../components/due-label'
import { useKeys } from '../../components/keys'
import { StatusTag } from '../../components/status-tag'
import { useRowFocus } from './use-row-focus'

const noUnit = <span className="faint">未指明</span>

/** Narrow screens say what is in `wide` and `middling` columns under the subject. */
const columns: TableColumnsType<PetitionSummary> = [
  { title: '编号', dataIndex: 'number', className: 'middling' },
  { title: '类别', dataIndex: 'kind', className: 'wide', render: (_, { kind }) => petitionKinds[kind] },
  {
    title: '主题',
    dataIndex: 'subject',
    className: 'subject',
    render: (_, petition) => <Subject petition={petition} />,
  },
  {
    title: '被反映单位',
    dataIndex: 'unitName',
    className: 'wide unit',
    render: (_, { unitName }) => unitName ?? noUnit,
  },
  { title: '署名', dataIndex: 'signing', className: 'wide', render: (_, { signing }) => signings[signing] },
  {
    title: '提交时间',
    dataIndex: 'submittedAt',
    className: 'wide',
    render: (_, { submittedAt }) => momentOf(submittedAt),
  },
  {
    title: '办理期限',
    dataIndex: 'dueAt',
    render: (_, { dueAt, dueProvisional }) => <DueLabel dueAt={dueAt} dueProvisional={dueProvisional} />,
  },
  { title: '状态', dataIndex: 'status', render: (_, { status }) => <StatusTag status={status} /> },
  {
    title: '证据',
    dataIndex: 'evidenceCount',
    className: 'wide',
    render: (_, { evidenceCount }) => evidenceWords(evidenceCount),
  },
]

const evidenceWords = (count: number) => (count > 0 ? `${count} 份` : <span className="faint">无</span>)

function Subject({
  petition: { id, number, subject, kind, unitName, signing, submittedAt, evidenceCount },
}: {
  petition: PetitionSummary
}) {
  const { search } = useLocation()
  return (
    <>
      <Link to={`/petitions/${id}`} state={{ list: search }} data-petition={id}>
        {subject}
      </Link>
      <p className="under-subject">
        <span className="under-number">{number}</span>
        {petitionKinds[kind]} · {signings[signing]} · {unitName ?? '未指明单位'} · {momentOf(submittedAt)}
        {evidenceCount > 0 && ` · 证据 ${evidenceCount} 份`}
      </p>
    </>
  )
}

export function PetitionTable({ petitions }: { petitions: PetitionSummary[] }) {
  const table = useRef<HTMLDivElement>(null)
  const focus = useRowFocus(table)
  useKeys('list', { j: () => focus(1), k: () => focus(-1) })
  return (
    <div ref={table}>
      <Table
        rowKey="id"
        columns={columns}
        dataSource={petitions}
        pagination={false}
        // The whole row may be clicked; the link in it is what keyboards and screen readers use.
        onRow={() => ({ onClick: ({ currentTarget, target }) => openRow(currentTarget, target) })}
      />
    </div>
  )
}

function openRow(row: HTMLElement, target: EventTarget) {
  if (target instanceof Element && target.closest('a')) return
  row.querySelector('a')?.click()
}
