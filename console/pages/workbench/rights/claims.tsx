import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { Count } from '../../../../miniprogram/contract/case/answers'
import { momentOf } from '../../../../miniprogram/contract/moments'
import type { RightsRow } from '../../../../miniprogram/contract/rights/desk-answers'
import { rightsMoveOf, type RightsStaffMove } from '../../../../miniprogram/contract/rights/moves'
import { useNow } from '../../../components/use-now'
import { agoWords } from './ago-words'

/** The next step with what was only claimed. */
const next: RightsStaffMove = 'record'
const from = { workbench: true, begins: next } as const

interface Claiming {
  claims: readonly RightsRow[]
  /** How many there are, where more were claimed than are shown. */
  all?: Count
}

/** Officers who pressed 我被侵害了 and whom nobody has called back yet: above everything else. */
export function Claims({ claims, all }: Claiming) {
  const more = all && all.count > claims.length
  return (
    <section className="claims" role="alert" aria-label="待联系的民警">
      <h2>
        <Telephone />
        {all?.count ?? claims.length}
        {all?.more && '+'} 名民警登记受到侵害，请马上电话联系
      </h2>
      <p>先联系民警本人，联系不上的联系其所在单位：是否安全，是否需要就医、增援。问清后按口头申请登记。</p>
      <ul>
        {claims.map((claim, place) => (
          <Claim claim={claim} first={place === 0} key={claim.id} />
        ))}
      </ul>
      {more && <Link to="/rights?status=CLAIMED">显示全部</Link>}
    </section>
  )
}

function Claim({ claim: { id, applicant, claimedAt }, first }: { claim: RightsRow; first: boolean }) {
  const now = useNow()
  const navigate = useNavigate()
  return (
    <li>
      <span className="claim-who">
        <Link to={`/rights/${id}`} state={{ workbench: true }}>
          {applicant.name}
        </Link>
        <span className="number">警号 {applicant.number}</span>
        <span>{applicant.unitName}</span>
      </span>
      <span className="claim-when">
        <strong>{agoWords(claimedAt, now)}</strong> {momentOf(claimedAt)}
      </span>
      <Button
        type={first ? 'primary' : 'default'}
        size="large"
        aria-label={`${rightsMoveOf(next).label}：${applicant.name}`}
        onClick={() => void navigate(`/rights/${id}`, { state: from })}
      >
        {rightsMoveOf(next).label}
      </Button>
    </li>
  )
}

const Telephone = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round">
    <path d="M6 3h3.500l2 5-2.500 1.500a11 11 0 0 0 5.500 5.500L16 12.500l5 2V18a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z" />
  </svg>
)
