import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { momentOf } from '../../../../miniprogram/contract/moments'
import type { RightsRow } from '../../../../miniprogram/contract/rights/desk-answers'
import { infringementOf } from '../../../../miniprogram/contract/rights/kinds'
import { rightsStatusOf } from '../../../../miniprogram/contract/rights/statuses'
import { DueLabel } from '../../../components/due/due-label'
import { ToneTag } from '../../../components/status-tag'
import type { CameFrom } from '../../case/way-back-to'
import { CaseTable } from '../../list/case-table'
import { HelpSign } from '../help-sign'
import { subjectOf } from '../subject-of'

interface Listing {
  rows: readonly RightsRow[]
  /** Where a case leads back to. */
  from: CameFrom
}

/** Applications in rows. */
export const RightsTable = ({ rows, from }: Listing) => <CaseTable rows={rows} columns={columnsFrom(from)} />

const columnsFrom = (from: CameFrom): TableColumnsType<RightsRow> => [
  { key: 'number', title: '编号', className: 'middling', render: (_, { number }) => number },
  { key: 'subject', title: '主题', className: 'subject', render: (_, row) => <Subject row={row} from={from} /> },
  {
    key: 'applicant',
    title: '申请民警',
    className: 'wide words',
    render: (_, { applicant: { name, unitName } }) => (
      <>
        {name}
        <br />
        <span className="faint">{unitName}</span>
      </>
    ),
  },
  { key: 'kind', title: '侵害情形', className: 'wide', render: (_, { kind }) => infringementOf(kind).short },
  { key: 'claimed', title: '登记时间', className: 'wide', render: (_, { claimedAt }) => momentOf(claimedAt) },
  {
    key: 'handlers',
    title: '承办人',
    className: 'wide words',
    render: (_, { handlers }) => (handlers.length > 0 ? handlers.join('、') : <span className="faint">尚未指定</span>),
  },
  {
    key: 'due',
    title: '答复期限',
    render: (_, { dueAt, dueProvisional }) => <DueLabel dueAt={dueAt} dueProvisional={dueProvisional} />,
  },
  { key: 'status', title: '状态', render: (_, row) => <Status row={row} /> },
]

function Status({ row: { status, waits, returned } }: { row: RightsRow }) {
  const { tone, label } = rightsStatusOf(status)
  return (
    <span className="row-status">
      <ToneTag tone={tone}>{label}</ToneTag>
      {waits && <ToneTag tone="waiting">待{waits}</ToneTag>}
      {returned && <ToneTag tone="waiting">退回待改</ToneTag>}
    </span>
  )
}

/** A row's subject, which leads to the case; on narrow screens with what the hidden columns say. */
function Subject({ row, from }: { row: RightsRow; from: CameFrom }) {
  const { id, number, kind, applicant, claimedAt, handlers } = row
  const under = [
    applicant.name,
    applicant.unitName,
    infringementOf(kind).short,
    momentOf(claimedAt),
    ...(handlers.length > 0 ? [`承办 ${handlers.join('、')}`] : []),
  ]
  return (
    <>
      <HelpSign row={row} />
      <Link to={`/rights/${id}`} state={from}>
        {subjectOf(row)}
      </Link>
      <p className="under-subject">
        <span className="under-number">{number}</span>
        {under.join(' · ')}
      </p>
    </>
  )
}
