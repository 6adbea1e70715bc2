import { dayOf } from '../../../../miniprogram/contract/moments'
import { grantStates, type GrantState } from '../../../../miniprogram/contract/rights/answers'
import type { RightsCase } from '../../../../miniprogram/contract/rights/desk-answers'
import type { Tone } from '../../../../miniprogram/contract/look'
import { ToneTag } from '../../../components/status-tag'
import type { Chosen } from '../../case/moves/chosen'
import { ElementMoves } from '../../case/moves/element-moves'
import { lawyerElement } from './elements'

interface Lawyers {
  application: RightsCase
  /** Absent while a move is filled in. */
  onFill?: (chosen: Chosen) => void
}

const tones: Record<GrantState, Tone> = {
  OFFERED: 'waiting',
  PROMISED: 'active',
  DECLINED: 'stopped',
  REVOKED: 'stopped',
  ENDED: 'stopped',
}
const isOpen = (state: GrantState) => state === 'OFFERED' || state === 'PROMISED'

/** The lawyers who were asked, and until when each may look into the case. */
export function LawyersCard({ application, onFill }: Lawyers) {
  const { lawyers } = application
  if (lawyers.length === 0) return null
  return (
    <section className="card elements" aria-label="律师">
      <h2>律师</h2>
      <ul>
        {lawyers.map((grant) => (
          <li key={grant.id}>
            <p className="element-head">
              <strong>{grant.name}</strong>
              <ToneTag tone={tones[grant.state]}>{grantStates[grant.state]}</ToneTag>
            </p>
            <p>
              {grant.firm}
              {isOpen(grant.state) && <span className="faint"> · 可查阅到 {dayOf(grant.until)}</span>}
            </p>
            {isOpen(grant.state) && (
              <ElementMoves matter={application} element={lawyerElement(grant)} onFill={onFill} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
