import { duties } from '../../contract/duties'
import { dateOf } from '../../contract/moments'
import type { Officer } from '../../contract/people/answers'
import { numberLabels } from '../../contract/people/binding'
import type { Count } from '../../contract/case/answers'
import type { Workbench } from '../../contract/petition/desk-answers'
import type { RightsWorkbench } from '../../contract/rights/desk-answers'
import { isOpenHere } from '../approvals/waiting'

export interface Line {
  label: string
  words: string
}

/** Who the officer is, as the screen says it. */
export function linesOf({ name, number, series, unitName, duties: held, standsFor, boundAt }: Officer): Line[] {
  return [
    { label: '姓名', words: name },
    { label: numberLabels[series], words: number },
    { label: '单位', words: unitName },
    { label: '职责', words: held.map((duty) => duties[duty]).join('、') || '无专门职责' },
    ...(standsFor ? [{ label: '正在代办', words: standsFor.join('、') }] : []),
    ...(boundAt ? [{ label: '认证于', words: dateOf(boundAt) }] : []),
  ]
}

const written = ({ count, more }: Count): string => (more ? `${count}+` : String(count))

const sum = (...counts: (Count | undefined)[]): Count => ({
  count: counts.reduce((total, each) => total + (each?.count ?? 0), 0),
  ...(counts.some((each) => each?.more) && { more: true }),
})

export interface Work {
  /** What waits for the officer's agreement or own step. */
  counts: { label: string; count: string }[]
  /** How pressing it is; empty when nothing is. */
  pressing: string
  /** What of it is done on this phone, and what at a desk; empty where there is none. */
  here: string
  elsewhere: string
}

/** What waits, as the screen says it: of petitions, and of protection. */
export function workOf(petitions?: Workbench['counts'], rights?: RightsWorkbench): Work {
  const all = (name: 'waiting' | 'agreeing' | 'overdue' | 'near') => sum(petitions?.[name], rights?.counts[name])
  const [waiting, agreeing, overdue, near] = [all('waiting'), all('agreeing'), all('overdue'), all('near')]
  const pressing = [overdue.count && `${written(overdue)} 件已超期`, near.count && `${written(near)} 件临近到期`]
  const open = rights?.queue.filter(isOpenHere).length ?? 0
  const left = waiting.count - open
  const here = [agreeing.count && `${written(agreeing)} 件等您审签`, open && `${open} 件可以在手机上办理`]
  const desk = left > 0 ? `${written({ ...waiting, count: left })} 件请在电脑上办理：点“扫码登录”。` : ''
  return {
    counts: [
      { label: '等我审签', count: written(agreeing) },
      { label: '等我办理', count: written(waiting) },
    ],
    pressing: pressing.filter(Boolean).join('，'),
    here: here.filter(Boolean).join('，'),
    elsewhere: desk || (agreeing.count + open ? '' : '现在没有等您办的事。'),
  }
}
