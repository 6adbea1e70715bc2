import { NavLink } from 'react-router'
import type { Work } from './works'

/** The console's parts, by work. */
export function Rail({ works }: { works: readonly Work[] }) {
  return (
    <nav className="rail" aria-label="工作">
      {works.map(({ to, label, icon }) => (
        <NavLink key={to} to={to} end={to === '/'}>
          <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.800">
            {icon}
          </svg>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
