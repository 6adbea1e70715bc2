import type { PetitionCase } from '../../../miniprogram/contract/petition/answers'
import { petitionPromises, promisedWords, provisionalNote } from '../../../miniprogram/contract/petition/promises'
import { dueWords } from '../../components/due-words'
import { useNow } from '../../components/use-now'

/** What was promised to the citizen, and how much of the time for it has gone. */
export function PromiseClock({ petition: { status, dueFrom, dueAt, dueProvisional } }: { petition: PetitionCase }) {
  const now = useNow()
  const promise = petitionPromises[status]
  if (!promise || !dueFrom || !dueAt) return null
  const due = { dueAt, dueProvisional }
  const { words, urgency } = dueWords(due, now)
  const began = Date.parse(dueFrom)
  const gone = urgency === 'overdue' ? 1 : (now.getTime() - began) / (Date.parse(dueAt) - began)
  return (
    <section className={`card clock due-${urgency}`} aria-label="办理期限">
      <p className="clock-words">{words}</p>
      <div className="clock-bar" aria-hidden="true">
        <span style={{ width: `${gone * 100}%` }} />
      </div>
      <p>{promisedWords(promise, due, now)}</p>
      {dueProvisional && <p className="faint">{provisionalNote}</p>}
      <p className="faint">{promise.basis}</p>
    </section>
  )
}
