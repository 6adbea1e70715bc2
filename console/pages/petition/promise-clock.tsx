import type { PetitionCase } from '../../../miniprogram/contract/petition/answers'
import { petitionPromises } from '../../../miniprogram/contract/petition/promises'
import { dueWords } from '../../components/due-words'
import { useNow } from '../../components/use-now'

/** What was promised to the citizen, and how much of the time for it has gone. */
export function PromiseClock({ petition: { status, dueAt, submittedAt, timeline } }: { petition: PetitionCase }) {
  const now = useNow()
  const promise = petitionPromises[status]
  if (!promise || !dueAt) return null
  const { day, words, urgency } = dueWords(dueAt, now)
  const began = Date.parse(timeline.findLast((entry) => entry.status === status)?.at ?? submittedAt)
  const gone = urgency === 'overdue' ? 1 : (now.getTime() - began) / (Date.parse(dueAt) - began)
  return (
    <section className={`card clock due-${urgency}`} aria-label="办理期限">
      <p className="clock-words">{words}</p>
      <div className="clock-bar" aria-hidden="true">
        <span style={{ width: `${gone * 100}%` }} />
      </div>
      <p>{promise.words.replace('{date}', day)}</p>
      <p className="faint">{promise.basis}</p>
    </section>
  )
}
