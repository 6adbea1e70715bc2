import { Link } from 'react-router'
import type { BoardMeasure } from '../../../../miniprogram/contract/rights/desk-answers'
import { measureKinds } from '../../../../miniprogram/contract/rights/measures'
import { DueLabel } from '../../../components/due/due-label'

const page = { to: '/rights/measures', name: '措施' }

/** One measure, which leads to its case. */
export function MeasureRow({ measure: { kind, owner, dueAt, words, case: of } }: { measure: BoardMeasure }) {
  return (
    <li>
      <div className="board-what">
        <Link to={`/rights/${of.id}`} state={{ page }}>
          {measureKinds[kind]}
        </Link>
        {words && <p className="faint">{words}</p>}
      </div>
      <span>{owner}</span>
      <span>
        {of.applicant}
        <br />
        <span className="faint">
          {of.unitName} · <span className="number">{of.number}</span>
        </span>
      </span>
      <DueLabel dueAt={dueAt} />
    </li>
  )
}
