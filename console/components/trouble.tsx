import { Button } from 'antd'
import type { Refused } from '../../miniprogram/contract/replies'

/** Takes a page's place when its content could not be had: what happened, and one way on. */
export function Trouble({ refused, onRetry }: { refused: Refused; onRetry: () => void }) {
  return (
    <div className="instead" role="alert">
      <svg viewBox="0 0 120 80" aria-hidden="true">
        <path d="M8 70h104" stroke="var(--line)" strokeWidth="3" strokeLinecap="round" />
        <path d="M34 62V24l26-8 26 8v38z" fill="var(--amber-light)" stroke="var(--amber)" strokeWidth="2" />
        <path d="M60 32v14M60 53v1" stroke="var(--amber)" strokeWidth="4" strokeLinecap="round" />
      </svg>
      <h2>{refused.message}</h2>
      {refused.id && <p>需要帮助时请提供编号 {refused.id}</p>}
      <Button type="primary" onClick={onRetry}>
        再试一次
      </Button>
    </div>
  )
}
