import { happenings } from '../../miniprogram/contract/petition/form'
import { statusOf, type PetitionStatus } from '../../miniprogram/contract/petition/statuses'

interface Reported {
  status: PetitionStatus
  urgent?: boolean
}

/** Said of what goes on at this moment, until somebody has taken it up. */
export function UrgentMark({ status, urgent }: Reported) {
  if (!urgent || statusOf(status).stage !== 'intake') return null
  return (
    <span className="urgent">
      <svg className="shape" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M9 1 3 9.500h4L6 15l7-9H8.500z" fill="currentColor" />
      </svg>
      {happenings.NOW}
    </span>
  )
}
