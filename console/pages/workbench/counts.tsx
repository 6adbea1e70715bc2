import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Count } from '../../../miniprogram/contract/case/answers'
import type { Workbench } from '../../../miniprogram/contract/petition/desk-answers'
import { pressings } from '../../../miniprogram/contract/petition/desk'
import { parts, type Part } from './parts'

interface Counting {
  counts: Workbench['counts']
  /** The part of the queue that is shown alone. */
  part?: Part
  onPart: (part: Part | undefined) => void
}

/** Four numbers, each of which is a list. */
export function Counts({ counts, part, onPart }: Counting) {
  const own = (name: Part) => (
    <button
      type="button"
      className="card count"
      aria-pressed={part === name}
      onClick={() => onPart(part === name ? undefined : name)}
    >
      <Figure count={counts[name]}>{parts[name].label}</Figure>
    </button>
  )
  return (
    <nav className="counts" aria-label="数字">
      {own('waiting')}
      {own('agreeing')}
      <Listed name="OVERDUE" count={counts.overdue} urgency="count-overdue" />
      <Listed name="NEAR" count={counts.near} urgency="count-near" />
    </nav>
  )
}

function Listed({ name, count, urgency }: { name: keyof typeof pressings; count: Count; urgency: string }) {
  return (
    <Link className={`card count ${count.count > 0 ? urgency : ''}`} to={`/petitions?pressing=${name}`}>
      <Figure count={count}>{pressings[name]}</Figure>
    </Link>
  )
}

function Figure({ count: { count, more }, children }: { count: Count; children: ReactNode }) {
  return (
    <>
      <span className="count-label">{children}</span>
      <strong>
        {count}
        {more && '+'}
        <small> 件</small>
      </strong>
    </>
  )
}
