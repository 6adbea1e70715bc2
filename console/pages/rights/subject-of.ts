import type { RightsSummary } from '../../../miniprogram/contract/rights/answers'

/** What an application is called in lists: of what was only claimed nothing was said yet. */
export const subjectOf = ({ subject }: Pick<RightsSummary, 'subject'>): string => subject ?? '一键登记，情况尚未填写'
