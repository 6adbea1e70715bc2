import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import type { ActionName } from '../../../miniprogram/contract/actions'
import type { Officer } from '../../../miniprogram/contract/people/answers'
import { mayDo } from '../../services/may'

interface Work {
  to: string
  label: string
  /** Only for those who may do this. */
  needs?: ActionName
  icon: ReactNode
}

const works: Work[] = [
  { to: '/', label: '工作台', icon: <path d="M4 5h7v6H4zM13 5h7v10h-7zM4 13h7v6H4zM13 17h7v2h-7z" /> },
  {
    to: '/petitions',
    label: '信访件',
    needs: 'petition.queue',
    icon: <path d="M4 6h16v12H4zM4 7l8 6 8-6" />,
  },
  {
    to: '/entry',
    label: '来件登记',
    needs: 'petition.desk.enter',
    icon: <path d="M6 4h9l4 4v12H6zM9 12h7M12.500 8.500v7" />,
  },
  {
    to: '/rights',
    label: '民警维权',
    needs: 'rights.queue',
    icon: (
      <path d="M12 3l7.500 2.500v6c0 4.500-3 7.500-7.500 9.500-4.500-2-7.500-5-7.500-9.500v-6zM9 12l2.200 2.200L15.500 9.500" />
    ),
  },
  {
    to: '/notices',
    label: '通告',
    icon: <path d="M4 10v4h4l7 4V6l-7 4zM18 9.500c1.200 1.500 1.200 3.500 0 5" />,
  },
]

/** The console's parts, by work. */
export function Rail({ officer }: { officer: Officer }) {
  const open = works.filter(({ needs }) => !needs || mayDo(officer, needs))
  return (
    <nav className="rail" aria-label="工作">
      {open.map(({ to, label, icon }) => (
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
