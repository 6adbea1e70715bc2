import { statusOf, type PetitionStatus } from '../../contract/petition/statuses'

/** A petition, or what is needed of one. */
export interface Reported {
  status: PetitionStatus
  urgent?: true
}

const notInstead = '这里不能代替报警。'

/** Whether what it reports was said to go on, and nobody has taken it in yet. */
export const isUrgent = ({ status, urgent }: Reported): boolean =>
  urgent === true && statusOf(status).stage === 'intake'

/** What is said first of what goes on at this moment; empty where nothing does. */
export function urgentWords(reported: Reported): string {
  if (!isUrgent(reported)) return ''
  if (reported.status === 'DISPATCHED') return '已经通知出警。还有危险、还没有人到的，请再打 110。'
  // Nobody of the department may see what goes to the upper organ.
  if (reported.status === 'ESCALATED') return notInstead
  return `${notInstead}这件来件已标为紧急，一分钟内提醒督察受理员。`
}
