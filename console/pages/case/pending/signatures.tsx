import { momentOf } from '../../../../miniprogram/contract/moments'
import type { PendingMove } from '../../../../miniprogram/contract/case/answers'
import { Shape } from '../../../components/shape'
import { useArea } from '../area'

/** Who drafted and agreed, what it waits for, and what comes after. */
export function Signatures({ pending: { move, signed, step, returned } }: { pending: PendingMove }) {
  const { moveOf } = useArea()
  const { steps = [] } = moveOf(move)
  const left = returned ? steps : steps.slice(steps.findIndex(({ label }) => label === step))
  return (
    <ol className="signatures" aria-label="审签">
      {signed.map(({ label, by, at }) => (
        <li key={`${label}${at}`} className="signed">
          <Shape tone="done" />
          <strong>{label}</strong>
          <span>{by}</span>
          <time dateTime={at}>{momentOf(at)}</time>
        </li>
      ))}
      {left.map(({ label }, index) => (
        <li key={label} className={index === 0 && !returned ? 'signing' : 'unsigned'}>
          <Shape tone={index === 0 && !returned ? 'active' : 'waiting'} />
          <strong>{label}</strong>
          <span>{index === 0 && !returned ? '等待中' : '尚未到'}</span>
        </li>
      ))}
    </ol>
  )
}
