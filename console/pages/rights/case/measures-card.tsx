import { momentOf } from '../../../../miniprogram/contract/moments'
import type { Measure } from '../../../../miniprogram/contract/rights/answers'
import type { RightsCase } from '../../../../miniprogram/contract/rights/desk-answers'
import { measureKinds, measureStates } from '../../../../miniprogram/contract/rights/measures'
import { DueLabel } from '../../../components/due/due-label'
import { ToneTag } from '../../../components/status-tag'
import { EvidenceItems } from '../../case/evidence/evidence-list'
import type { Chosen } from '../../case/moves/chosen'
import { ElementMoves } from '../../case/moves/element-moves'
import { measureElement } from './elements'

interface Measures {
  application: RightsCase
  /** Absent while a move is filled in. */
  onFill?: (chosen: Chosen) => void
}

const tones = { OPEN: 'active', DONE: 'done', DROPPED: 'stopped' } as const

/** What is done for the officer, each with who does it and until when; what is under way first. */
export function MeasuresCard({ application, onFill }: Measures) {
  const { measures } = application
  if (measures.length === 0) return null
  const open = measures.filter(({ state }) => state === 'OPEN')
  const over = measures.filter(({ state }) => state !== 'OPEN')
  return (
    <section className="card elements" aria-label="保护措施">
      <h2>
        保护措施 <small>{open.length > 0 ? `${open.length} 项落实中` : '没有落实中的'}</small>
      </h2>
      <ul>
        {[...open, ...over].map((measure) => (
          <li key={measure.id}>
            <MeasureFacts measure={measure} />
            {measure.state === 'OPEN' && (
              <ElementMoves matter={application} element={measureElement(measure)} onFill={onFill} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function MeasureFacts({ measure: { kind, state, owner, dueAt, words, doneAt, evidence } }: { measure: Measure }) {
  return (
    <>
      <p className="element-head">
        <strong>{measureKinds[kind]}</strong>
        <ToneTag tone={tones[state]}>{measureStates[state]}</ToneTag>
      </p>
      <p>
        {owner}
        {state === 'OPEN' ? (
          <>
            {' · '}
            <DueLabel dueAt={dueAt} />
          </>
        ) : (
          doneAt && <span className="faint"> · {momentOf(doneAt)}</span>
        )}
      </p>
      {words && <p className="element-words">{words}</p>}
      <EvidenceItems evidence={evidence} />
    </>
  )
}
