import type { ComponentProps } from 'react'
import type { RightsWorkbench } from '../../../../miniprogram/contract/rights/desk-answers'
import { useMay } from '../../../services/may'
import { CountLink } from '../count-card'
import { Counts } from '../counts'

interface Counting extends Pick<ComponentProps<typeof Counts>, 'part' | 'onPart'> {
  counts: RightsWorkbench['counts']
}

/** What there is to do for officers who asked for protection; the measures are the city's office's. */
export function RightsCounts({ counts, ...shown }: Counting) {
  const may = useMay()
  return (
    <Counts label="维权统计" list="/rights" counts={counts} {...shown}>
      {may('rights.desk.measures') && (
        <CountLink label="到期措施" count={counts.measures} unit="项" to="/rights/measures" urgency="count-near" />
      )}
    </Counts>
  )
}
