import type { KeptLawyer } from '../../../miniprogram/contract/rights/desk-answers'

/** How long a lawyer takes to answer, in words. */
export function answersInWords(hours: number | undefined): string {
  if (hours === undefined) return '接受用时尚无数据'
  if (hours < 1) return '一般 1 小时内接受'
  return hours < 48 ? `一般 ${Math.round(hours)} 小时接受` : `一般 ${Math.round(hours / 24)} 天接受`
}

/** What speaks for or against choosing a lawyer, in one line. */
export function lawyerFacts({ fields, load, answersIn, bound }: KeptLawyer): string {
  return [
    fields.join('、'),
    load > 0 ? `在办 ${load} 件` : '没有在办案件',
    answersInWords(answersIn),
    ...(bound ? [] : ['尚未绑定微信']),
  ]
    .filter(Boolean)
    .join(' · ')
}
