import type { Paper } from '../case/papers'
import { maybe, text } from '../fields'
import { organ } from '../organ'

/** The official documents of a petition: only the citizen's own are shown to the citizen. */
export const papers = {
  acceptance: { label: '受理告知书', code: `${organ.code}受`, to: 'citizen' },
  rejection: { label: '不予受理告知书', code: `${organ.code}不受`, to: 'citizen' },
  transfer: { label: '转送告知书', code: `${organ.code}转`, to: 'citizen' },
  supervision: { label: '督办函', code: `${organ.code}函`, to: 'team' },
  escalation: { label: '报送函', code: `${organ.aboveCode}报`, to: 'above' },
  extension: { label: '延长办理期限告知书', code: `${organ.code}延`, to: 'citizen' },
  reply: { label: '信访处理意见书', code: `${organ.code}复`, to: 'citizen' },
  review: { label: '复查申请转送函', code: `${organ.code}查`, to: 'above' },
} as const satisfies Record<string, Paper & { to: 'citizen' | 'team' | 'above' }>

export type PaperKind = keyof typeof papers

/** 抄送 (GB/T 9704—2012, 7.4.2): who else is sent the letter. */
export const copies = maybe(text('抄送', { max: 100, hint: '多个单位用顿号分开，不得抄送被反映的单位' }))
