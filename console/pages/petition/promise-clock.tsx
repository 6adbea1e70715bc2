import type { PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import { promisedWords, provisionalNote } from '../../../miniprogram/contract/case/due'
import { promiseOf } from '../../../miniprogram/contract/petition/promises'
import { statusOf } from '../../../miniprogram/contract/petition/statuses'
import { dueWords } from '../../components/due/due-words'
import { useNow } from '../../components/use-now'
import { Charge } from './charge/charge'
import './clock.css'

/** What was promised to the citizen, how much of the time for it has gone, and who is at it. */
export function PromiseClock({ petition }: { petition: PetitionCase }) {
  return (
    <section className="card clock" aria-label="办理期限">
      <Clock petition={petition} />
      <Charge petition={petition} />
    </section>
  )
}

function Clock({ petition: { kind, status, dueFrom, dueAt, dueProvisional } }: { petition: PetitionCase }) {
  const now = useNow()
  const promise = promiseOf(kind, status)
  if (statusOf(status).paused) return <p className="clock-words">等来件人补充，期限暂停计算</p>
  if (!promise || !dueFrom || !dueAt) return <p className="faint">现在没有办理期限</p>
  const due = { dueAt, dueProvisional }
  const { words, urgency } = dueWords(due, now)
  const began = Date.parse(dueFrom)
  const gone = urgency === 'overdue' ? 1 : (now.getTime() - began) / (Date.parse(dueAt) - began)
  return (
    <div className={`due-${urgency}`}>
      <p className="clock-words">{words}</p>
      <div className="clock-bar" aria-hidden="true">
        <span style={{ width: `${gone * 100}%` }} />
      </div>
      <p>{promisedWords(promise, due, now)}</p>
      {dueProvisional && <p className="faint">{provisionalNote}</p>}
      <p className="faint">{promise.basis}</p>
    </div>
  )
}
