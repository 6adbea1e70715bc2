import type { ReactNode } from 'react'
import type { Workbench } from '../../../miniprogram/contract/petition/desk-answers'
import { pressings } from '../../../miniprogram/contract/petition/desk'
import { CountButton, CountLink } from './count-card'
import { everyPart, parts, type Part } from './parts'

interface Counting {
  label: string
  /** Where the lists stand. */
  list: '/petitions' | '/rights'
  counts: Workbench['counts']
  /** The part of the queue that is shown alone. */
  part?: Part
  onPart: (part: Part | undefined) => void
  /** Further numbers. */
  children?: ReactNode
}

/** Numbers, each of which is a list. */
export function Counts({ label, list, counts, part, onPart, children }: Counting) {
  return (
    <nav className={children ? 'counts counts-more' : 'counts'} aria-label={label}>
      {everyPart.map((name) => (
        <CountButton
          key={name}
          label={parts[name].label}
          count={counts[name]}
          pressed={part === name}
          onPress={() => onPart(part === name ? undefined : name)}
        />
      ))}
      <CountLink
        label={pressings.OVERDUE}
        count={counts.overdue}
        to={`${list}?pressing=OVERDUE`}
        urgency="count-overdue"
      />
      <CountLink label={pressings.NEAR} count={counts.near} to={`${list}?pressing=NEAR`} urgency="count-near" />
      {children}
    </nav>
  )
}
