import type { ReactNode } from 'react'
import { promisedWords, provisionalNote } from '../../../../miniprogram/contract/case/due'
import { dueWords } from '../../../components/due/due-words'
import { useNow } from '../../../components/use-now'
import { useArea, type Matter } from '../area'
import './clock.css'

/** What was promised to whoever brought the case, how much of the time for it has gone, and who is at it. */
export function PromiseClock({ matter, children }: { matter: Matter; children: ReactNode }) {
  return (
    <section className="card clock" aria-label="办理期限">
      <Clock matter={matter} />
      {children}
    </section>
  )
}

function Clock({ matter: { kind, status, dueFrom, dueAt, dueProvisional } }: { matter: Matter }) {
  const { bringer, promiseOf, statusOf } = useArea()
  const now = useNow()
  const promise = promiseOf(kind, status)
  if (statusOf(status).paused) return <p className="clock-words">等{bringer}补充，期限暂停计算</p>
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
