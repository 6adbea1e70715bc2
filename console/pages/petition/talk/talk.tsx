import type { Duty } from '../../../../miniprogram/contract/duties'
import { momentOf } from '../../../../miniprogram/contract/moments'
import type { TalkEntry } from '../../../../miniprogram/contract/petition/answers'
import type { PetitionCase } from '../../../../miniprogram/contract/petition/desk-answers'
import { actors } from '../../../../miniprogram/contract/petition/actors'
import { ToneTag } from '../../../components/status-tag'
import { useSession } from '../../../services/use-session'
import { EvidenceItems } from '../../case/evidence/evidence-list'
import { AnswerForm } from './answer-form'
import './talk.css'

/** What the citizen and the department said to one another, the newest last, and the next answer. */
export function Talk({ petition }: { petition: PetitionCase }) {
  const { talk } = petition
  const answers = useMayAnswer()
  if (!answers && talk.length === 0) return null
  const talking = answers && petition.talking
  const waits = petition.talking && talk.at(-1)?.from === 'citizen'
  return (
    <section className="card talk" aria-label="与来件人对话">
      <h2>与来件人对话 {waits ? <ToneTag tone="waiting">待回复</ToneTag> : <small>{talk.length} 条</small>}</h2>
      {talk.length > 0 && (
        <ol>
          {talk.map((entry) => (
            <Said entry={entry} key={entry.id} />
          ))}
        </ol>
      )}
      {talking ? (
        <AnswerForm petition={petition} />
      ) : (
        <p className="faint">{answers ? '来件已办结，不能再对话' : '由受理和承办民警回复'}</p>
      )}
    </section>
  )
}

/** Only the department itself talks with citizens: whoever may take petitions in. */
function useMayAnswer(): boolean {
  const by: readonly Duty[] = actors.clerk.duties
  return useSession()?.officer.duties.some((duty) => by.includes(duty)) ?? false
}

function Said({ entry: { at, from, words, evidence, by } }: { entry: TalkEntry }) {
  return (
    <li className={`said said-${from}`}>
      <p className="said-who">
        <strong>{from === 'citizen' ? '来件人' : (by ?? '督察部门')}</strong>
        <time dateTime={at}>{momentOf(at)}</time>
      </p>
      <p className="said-words">{words}</p>
      <EvidenceItems evidence={evidence} />
    </li>
  )
}
