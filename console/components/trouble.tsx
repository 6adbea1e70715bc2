import { Button } from 'antd'
import type { RefusalCode, Refused } from '../../miniprogram/contract/replies'

/** What asking again will not change. */
const final: ReadonlySet<RefusalCode> = new Set(['NOT_FOUND', 'DENIED', 'INVALID'])

/** Takes a page's place when its content could not be had: what happened, and one way on. */
export function Trouble({ refused, onRetry }: { refused: Refused; onRetry: () => void }) {
  return (
    <div className="instead" role="alert">
      <svg viewBox="0 0 120 80" aria-hidden="true">
        <path d="M8 70h104" stroke="var(--line)" strokeWidth="3" strokeLinecap="round" />
        <rect x="36" y="16" width="48" height="54" rx="5" fill="var(--brand-light)" stroke="#b9cbe6" strokeWidth="2" />
        <path d="M47 32h26M47 43h14" stroke="#b9cbe6" strokeWidth="3" strokeLinecap="round" />
        <circle cx="82" cy="56" r="15" fill="var(--amber-light)" stroke="var(--amber)" strokeWidth="2" />
        <path d="M82 48v9M82 63v.5" stroke="var(--amber)" strokeWidth="3" strokeLinecap="round" />
      </svg>
      <h2>{Object.values(refused.fields ?? {})[0] ?? refused.message}</h2>
      {refused.id && <p>需要帮助时请提供编号 {refused.id}</p>}
      {!final.has(refused.code) && (
        <Button type="primary" onClick={onRetry}>
          再试一次
        </Button>
      )}
    </div>
  )
}
