import type { ReactNode } from 'react'

/** Takes a list's place when there is nothing in it. */
export function Blank({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="instead">
      <svg viewBox="0 0 120 80" aria-hidden="true">
        <path d="M8 70h104" stroke="var(--line)" strokeWidth="3" strokeLinecap="round" />
        <rect x="36" y="16" width="48" height="54" rx="5" fill="var(--brand-light)" stroke="#b9cbe6" strokeWidth="2" />
        <path d="M47 32h26M47 43h26M47 54h14" stroke="#b9cbe6" strokeWidth="3" strokeLinecap="round" />
      </svg>
      <h2>{title}</h2>
      {children}
    </div>
  )
}
