import { maybe, text } from '../fields'
import { organ } from '../organ'

/** An official document of a case: who it is for, and what its number begins with. */
interface Paper {
  label: string
  /** 机关代字 in the number: `湘公督函〔2026〕12号`. */
  code: string
  /** Whom it is addressed to: only the citizen's own are shown to the citizen. */
  to: 'citizen' | 'team' | 'above'
}

/** Numbered at the last signature, per kind and year, without gaps and never twice (GB/T 9704—2012, 7.2.5). */
export const papers = {
  acceptance: { label: '受理告知书', code: `${organ.code}受`, to: 'citizen' },
  rejection: { label: '不予受理告知书', code: `${organ.code}不受`, to: 'citizen' },
  transfer: { label: '转送告知书', code: `${organ.code}转`, to: 'citizen' },
  supervision: { label: '督办函', code: `${organ.code}函`, to: 'team' },
  escalation: { label: '报送函', code: `${organ.aboveCode}报`, to: 'above' },
  extension: { label: '延长办理期限告知书', code: `${organ.code}延`, to: 'citizen' },
  reply: { label: '信访处理意见书', code: `${organ.code}复`, to: 'citizen' },
  review: { label: '复查申请转送函', code: `${organ.code}查`, to: 'above' },
} as const satisfies Record<string, Paper>

export type PaperKind = keyof typeof papers

/** `湘公督函〔2026〕12号`: six-angle brackets, no leading zero. */
export const paperNumber = (kind: PaperKind, year: number, place: number): string =>
  `${papers[kind].code}〔${year}〕${place}号`

/** 抄送 (GB/T 9704—2012, 7.4.2): who else is sent the letter. */
export const copies = maybe(text('抄送', { max: 100, hint: '多个单位用顿号分开，不得抄送被反映的单位' }))
