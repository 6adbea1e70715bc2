import type { Workbench } from '../../../miniprogram/contract/petition/desk-answers'
import { pressings } from '../../../miniprogram/contract/petition/desk'
import { CountButton, CountLink } from './count-card'
import { everyPart, parts, type Part } from './parts'

interface Counting {
  counts: Workbench['counts']
  /** The part of the queue that is shown alone. */
  part?: Part
  onPart: (part: Part | undefined) => void
}

/** Four numbers, each of which is a list. */
export function Counts({ counts, part, onPart }: Counting) {
  return (
    <nav className="counts" aria-label="数字">
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
        to="/petitions?pressing=OVERDUE"
        urgency="count-overdue"
      />
      <CountLink label={pressings.NEAR} count={counts.near} to="/petitions?pressing=NEAR" urgency="count-near" />
    </nav>
  )
}
