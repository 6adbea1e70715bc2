import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Count } from '../../../miniprogram/contract/case/answers'

interface Counted {
  label: string
  count: Count
  /** What is counted, one by one. */
  unit?: string
}

/** A number that leads to its list. */
export function CountLink({ to, urgency = '', ...counted }: Counted & { to: string; urgency?: string }) {
  return (
    <Link className={`card count ${counted.count.count > 0 ? urgency : ''}`} to={to}>
      <Figure {...counted} />
    </Link>
  )
}

/** A number that shows its part of the list below alone. */
export function CountButton({ pressed, onPress, ...counted }: Counted & { pressed: boolean; onPress: () => void }) {
  return (
    <button type="button" className="card count" aria-pressed={pressed} onClick={onPress}>
      <Figure {...counted} />
    </button>
  )
}

function Figure({ label, count: { count, more }, unit = '件' }: Counted): ReactNode {
  return (
    <>
      <span className="count-label">{label}</span>
      <strong>
        {count}
        {more && '+'}
        <small> {unit}</small>
      </strong>
    </>
  )
}
