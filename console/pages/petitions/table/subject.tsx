import { Link } from 'react-router'
import { momentOf } from '../../../../miniprogram/contract/moments'
import type { PetitionRow } from '../../../../miniprogram/contract/petition/desk-answers'
import { signings } from '../../../../miniprogram/contract/petition/form'
import { petitionKinds } from '../../../../miniprogram/contract/petition/kinds'
import { UrgentMark } from '../../../components/urgent-mark'
import type { CameFrom } from '../../case/way-back-to'

/** A row's subject, which leads to the case; on narrow screens with what the hidden columns say. */
export function Subject({ row, from }: { row: PetitionRow; from: CameFrom }) {
  const {
    id,
    number,
    subject,
    kind,
    unitName,
    signing,
    submittedAt,
    evidenceCount,
    assignee,
    teamName,
    status,
    urgent,
  } = row
  const under = [
    petitionKinds[kind].label,
    signings[signing],
    unitName ?? '未指明单位',
    momentOf(submittedAt),
    ...(evidenceCount > 0 ? [`证据 ${evidenceCount} 份`] : []),
    ...((assignee ?? teamName) ? [`承办 ${assignee ?? teamName}`] : []),
  ]
  return (
    <>
      <UrgentMark status={status} urgent={urgent} />
      <Link to={`/petitions/${id}`} state={from} data-petition={id}>
        {subject}
      </Link>
      <p className="under-subject">
        <span className="under-number">{number}</span>
        {under.join(' · ')}
      </p>
    </>
  )
}
