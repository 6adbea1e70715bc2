import type { ReactNode } from 'react'
import { momentOf } from '../../../../miniprogram/contract/moments'
import type { PetitionRow } from '../../../../miniprogram/contract/petition/desk-answers'
import { petitionForm, signings } from '../../../../miniprogram/contract/petition/form'
import { complaintCategories, petitionKinds } from '../../../../miniprogram/contract/petition/kinds'
import { DueLabel } from '../../../components/due/due-label'
import { StatusTag, ToneTag } from '../../../components/status-tag'
import type { ColumnName } from './column-names'

interface Column {
  title: string
  show: (row: PetitionRow) => ReactNode
  /** Narrow screens say what is in `wide` and `middling` columns under the subject. */
  className?: string
}

const faint = (words: string) => <span className="faint">{words}</span>
const { category, unit } = petitionForm.fields

/** What may stand beside the subject, in this order. */
export const columns = {
  number: { title: '编号', className: 'middling', show: ({ number }) => number },
  kind: { title: '类别', className: 'wide', show: ({ kind }) => petitionKinds[kind].label },
  category: {
    title: category.label,
    className: 'wide words',
    show: (row) => (row.category ? complaintCategories[row.category] : faint('—')),
  },
  unit: { title: unit.label, className: 'wide words', show: ({ unitName }) => unitName ?? faint('未指明') },
  signing: { title: '署名', className: 'wide', show: ({ signing }) => signings[signing] },
  submitted: { title: '提交时间', className: 'wide', show: ({ submittedAt }) => momentOf(submittedAt) },
  assignee: {
    title: '承办民警',
    className: 'wide',
    show: ({ assignee, teamName }) => assignee ?? teamName ?? faint('尚未分派'),
  },
  team: { title: '承办单位', className: 'wide words', show: ({ teamName }) => teamName ?? faint('—') },
  due: {
    title: '办理期限',
    show: ({ dueAt, dueProvisional }) => <DueLabel dueAt={dueAt} dueProvisional={dueProvisional} />,
  },
  status: { title: '状态', show: (row) => <Status row={row} /> },
  evidence: {
    title: '证据',
    className: 'wide',
    show: ({ evidenceCount }) => (evidenceCount > 0 ? `${evidenceCount} 份` : faint('无')),
  },
} as const satisfies Record<ColumnName, Column>

export const columnOf = (name: ColumnName): Column => columns[name]

function Status({ row: { status, waits, returned } }: { row: PetitionRow }) {
  return (
    <span className="row-status">
      <StatusTag status={status} />
      {waits && <ToneTag tone="waiting">待{waits}</ToneTag>}
      {returned && <ToneTag tone="waiting">退回待改</ToneTag>}
    </span>
  )
}
