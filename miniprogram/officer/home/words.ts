import { duties } from '../../contract/duties'
import { dateOf } from '../../contract/moments'
import type { Officer } from '../../contract/people/answers'
import { numberLabels } from '../../contract/people/binding'
import type { Count } from '../../contract/case/answers'
import type { Workbench } from '../../contract/petition/desk-answers'

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

export interface Work {
  /** What waits for the officer's own step or agreement. */
  counts: { label: string; count: string }[]
  /** How pressing it is; empty when nothing is. */
  pressing: string
  nothing: boolean
}

/** What waits, as the screen says it. */
export function workOf({ waiting, agreeing, overdue, near }: Workbench['counts']): Work {
  const pressing = [overdue.count && `${written(overdue)} 件已超期`, near.count && `${written(near)} 件临近到期`]
  return {
    counts: [
      { label: '等我办理', count: written(waiting) },
      { label: '等我审签', count: written(agreeing) },
    ],
    pressing: pressing.filter(Boolean).join('，'),
    nothing: waiting.count + agreeing.count === 0,
  }
}
