import type { ReactNode } from 'react'
import type { ActionName } from '../../../miniprogram/contract/actions'
import type { Officer } from '../../../miniprogram/contract/people/answers'
import { mayDo } from '../../services/may'

/** A part of the console. */
export interface Work {
  to: string
  label: string
  /** For those who may do one of these. */
  needs: readonly ActionName[]
  icon: ReactNode
}

const works: Work[] = [
  {
    to: '/',
    label: '工作台',
    needs: ['petition.desk.workbench', 'rights.desk.workbench'],
    icon: <path d="M4 5h7v6H4zM13 5h7v10h-7zM4 13h7v6H4zM13 17h7v2h-7z" />,
  },
  { to: '/petitions', label: '信访件', needs: ['petition.queue'], icon: <path d="M4 6h16v12H4zM4 7l8 6 8-6" /> },
  {
    to: '/entry',
    label: '来件登记',
    needs: ['petition.desk.enter'],
    icon: <path d="M6 4h9l4 4v12H6zM9 12h7M12.500 8.500v7" />,
  },
  {
    to: '/rights',
    label: '民警维权',
    needs: ['rights.queue'],
    icon: (
      <path d="M12 3l7.500 2.500v6c0 4.500-3 7.500-7.500 9.500-4.500-2-7.500-5-7.500-9.500v-6zM9 12l2.200 2.200L15.500 9.500" />
    ),
  },
  {
    to: '/notices',
    label: '通告',
    needs: ['petition.queue'],
    icon: <path d="M4 10v4h4l7 4V6l-7 4zM18 9.500c1.200 1.500 1.200 3.500 0 5" />,
  },
  {
    to: '/roster',
    label: '花名册',
    needs: ['people.roster.list'],
    icon: <path d="M12 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM5 20c0-4 3-6 7-6s7 2 7 6" />,
  },
  {
    to: '/bindings',
    label: '认证',
    needs: ['people.binding.find'],
    icon: <path d="M7 3h10v18H7zM10 18h4M9.500 10l2 2 3.500-4" />,
  },
  {
    to: '/online',
    label: '在线登录',
    needs: ['people.sessions.all'],
    icon: <path d="M3 5h18v11H3zM9 20h6M12 16v4" />,
  },
]

/** What an officer may do here; the first is where they begin. */
export const worksOf = (officer: Officer): Work[] =>
  works.filter(({ needs }) => needs.some((name) => mayDo(officer, name)))

/** Every officer's own. */
export const ownPages: readonly string[] = ['/sessions', '/delegation']

/** Whether a page belongs to one of these. */
export const leadsTo = (open: readonly Work[], pathname: string): boolean =>
  open.some(({ to }) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)))
