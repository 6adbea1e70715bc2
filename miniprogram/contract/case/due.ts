import { dateOf, dayOf } from '../moments'
import type { NaturalDays } from '../periods'

/** What is promised to whoever brought a case. */
export interface CasePromise {
  /** Counted by the cloud, which has the calendar of holidays. */
  period: NaturalDays
  /** What will have been done by then. */
  what: string
  /** `{date}` is the last day. */
  words: string
  basis: string
}

/** From this many days before its end a promise is shown in amber. */
export const nearDays = 3

/** A promise as it is answered: since when it runs, and its last moment. */
export interface Due {
  dueFrom: string
  dueAt: string
  /** The holidays of its year are not published yet: the date may still move. */
  dueProvisional?: true
}

/** All that is needed to name the last day. */
export type LastDay = Pick<Due, 'dueAt' | 'dueProvisional'>

/** Said beside a provisional date. */
export const provisionalNote = '这一日期按预计的放假安排计算，如有变动会在办理进度中告知'

/** `1月25日`, or `预计 1月25日`. */
export function dueDayOf({ dueAt, dueProvisional }: LastDay, now?: Date): string {
  return `${dueProvisional ? '预计 ' : ''}${dayOf(dueAt, now)}`
}

/** `最迟 12月9日 前告知是否受理`, or `预计最迟 …`. */
export function promisedWords(
  { words }: Pick<CasePromise, 'words'>,
  { dueAt, dueProvisional }: LastDay,
  now?: Date,
): string {
  return `${dueProvisional ? '预计' : ''}${words.replace('{date}', dayOf(dueAt, now))}`
}

/** What whoever brought the case reads in the timeline when the published holidays move the last day of `what`. */
export function movedDueTells(
  named: string,
  what: string,
  { before, after, provisional }: { before: Date; after: Date; provisional: boolean },
): string {
  const changed = `由预计 ${dateOf(before)} 改为${provisional ? '预计' : ''} ${dateOf(after)}`
  return `放假安排已经公布，您的${named} ${what}的最迟日期${changed}`
}
