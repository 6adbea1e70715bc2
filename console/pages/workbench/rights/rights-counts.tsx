import { rightsPressings } from '../../../../miniprogram/contract/rights/desk'
import type { RightsWorkbench } from '../../../../miniprogram/contract/rights/desk-answers'
import { useMay } from '../../../services/may'
import { CountButton, CountLink } from '../count-card'
import { everyPart, parts, type Part } from '../parts'

interface Counting {
  counts: RightsWorkbench['counts']
  /** The part of the queue that is shown alone. */
  part?: Part
  onPart: (part: Part | undefined) => void
}

/** What there is to do for officers who asked for protection: each number is a list. */
export function RightsCounts({ counts, part, onPart }: Counting) {
  const may = useMay()
  return (
    <nav className="counts counts-rights" aria-label="维权统计">
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
        label={rightsPressings.OVERDUE}
        count={counts.overdue}
        to="/rights?pressing=OVERDUE"
        urgency="count-overdue"
      />
      <CountLink label={rightsPressings.NEAR} count={counts.near} to="/rights?pressing=NEAR" urgency="count-near" />
      {may('rights.desk.measures') && (
        <CountLink label="到期措施" count={counts.measures} unit="项" to="/rights/measures" urgency="count-near" />
      )}
    </nav>
  )
}
