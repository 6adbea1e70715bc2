import type { LastDay } from '../../../miniprogram/contract/case/due'
import { useNow } from '../use-now'
import { dueWords } from './due-words'

/** A last day and how long that is, in words and colour. */
export function DueLabel({ dueAt, dueProvisional }: Partial<LastDay>) {
  const now = useNow()
  if (!dueAt) return <span className="faint">—</span>
  const { day, words, urgency } = dueWords({ dueAt, dueProvisional }, now)
  return (
    <span className={`due due-${urgency}`}>
      {day} <em>{words}</em>
    </span>
  )
}
