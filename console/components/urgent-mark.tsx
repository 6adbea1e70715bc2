import type { ReactNode } from 'react'
import { happenings } from '../../miniprogram/contract/petition/form'
import { isUrgent, type Reported } from '../../miniprogram/contract/petition/urgent'

/** Said of what goes on at this moment, until somebody has taken it up. */
export function UrgentMark(reported: Reported) {
  return isUrgent(reported) ? <UrgentSign>{happenings.NOW}</UrgentSign> : null
}

/** A word for what cannot wait, with its shape. */
export function UrgentSign({ children }: { children: ReactNode }) {
  return (
    <span className="urgent">
      <svg className="shape" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M9 1 3 9.500h4L6 15l7-9H8.500z" fill="currentColor" />
      </svg>
      {children}
    </span>
  )
}
