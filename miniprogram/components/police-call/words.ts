import { statusOf } from '../../contract/petition/statuses'
import { isUrgent, type Reported } from '../../contract/petition/urgent'

const notInstead = '这里不能代替报警。'

/** What is said first of what goes on at this moment; empty where nothing does. */
export function urgentWords(reported: Reported): string {
  if (!isUrgent(reported)) return ''
  if (reported.status === 'DISPATCHED') return '已经通知出警。还有危险、还没有人到的，请再打 110。'
  // Where it waits for somebody else it stands in no clerk's list: no clerk may see what goes to the upper organ.
  if (!statusOf(reported.status).waitsFor?.includes('clerk')) return notInstead
  return `${notInstead}这件来件已标为紧急，排在督察受理员待办的最前面。`
}
