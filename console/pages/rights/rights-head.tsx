import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import type { ActionName } from '../../../miniprogram/contract/actions'
import { useMay } from '../../services/may'
import './rights.css'

interface Part {
  to: string
  label: string
  needs: ActionName
}

const parts: Part[] = [
  { to: '/rights', label: '申请', needs: 'rights.queue' },
  { to: '/rights/approvals', label: '审批', needs: 'rights.pending.agree' },
  { to: '/rights/measures', label: '措施', needs: 'rights.desk.measures' },
  { to: '/rights/lawyers', label: '律师', needs: 'rights.lawyers.list' },
  { to: '/rights/figures', label: '年度数据', needs: 'rights.desk.figures' },
]

/** The head of every page of 民警维权, with the parts that this officer's duty opens. */
export function RightsHead({ title, children }: { title: string; children?: ReactNode }) {
  const may = useMay()
  return (
    <>
      <title>{`${title} · 民警维权 · 掌上e督`}</title>
      <div className="list-head">
        <h1>民警维权</h1>
        {children}
      </div>
      <nav className="parts" aria-label="民警维权">
        {parts
          .filter(({ needs }) => may(needs))
          .map(({ to, label }) => (
            <NavLink key={to} to={to} end>
              {label}
            </NavLink>
          ))}
      </nav>
    </>
  )
}
