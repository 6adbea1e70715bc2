import { dateOf, momentOf } from '../../miniprogram/contract/moments'
import { petitionStatuses } from '../../miniprogram/contract/petition/statuses'
import type { PetitionRecord } from '../petition/records/record'
import type { Message } from '../shared/messages'
import { toEach } from './batches'
import type { ClockContext } from './context'

const mostTries = 6
const firstPause = 10 * 60_000

/** Tells through WeChat what there is to tell, one message for all that is new in a petition. The inbox has it in any case. */
export async function deliver(_nothing: unknown, context: ClockContext): Promise<{ sent: number }> {
  const { petitions, now } = context
  return { sent: await toEach(await petitions.withNews(now()), (petition) => deliverOne(petition, context)) }
}

async function deliverOne(petition: PetitionRecord, context: ClockContext): Promise<boolean> {
  const { petitions, addresses, messages, now } = context
  const tries = (petition.newsTries ?? 0) + 1
  // Put off before it is tried: whoever dies in between tries again later, and nobody else does at the same time.
  const next = tries < mostTries ? new Date(now().getTime() + firstPause * 2 ** (tries - 1)) : undefined
  if (!(await petitions.putOffNews(petition, next))) return false
  const openid = await addresses.of(petition._id)
  if (openid && (await messages.send(messageOf(petition, openid)))) {
    await petitions.newsTold(petition, next)
    return true
  }
  // Without consent there is nobody to tell any more.
  await addresses.forget(petition._id)
  await petitions.unreachable(petition)
  return false
}

/** Whoever sees the phone's screen learns nothing of an anonymous petition. */
function messageOf(petition: PetitionRecord, openid: string): Message {
  const { signing, _id, number, status, told } = petition
  if (signing === 'ANONYMOUS') {
    const values = { thing1: '您有一条服务进展', time2: timeOf(told.at) }
    return { openid, form: 'news', page: 'pages/home/home', values } satisfies Message<'news'>
  }
  const values = {
    character_string1: number,
    phrase2: petitionStatuses[status].label,
    time3: timeOf(told.at),
    thing4: '请打开小程序查看办理进度',
  }
  return {
    openid,
    form: 'progress',
    page: `pages/petition/detail/detail?id=${_id}`,
    values,
  } satisfies Message<'progress'>
}

/** `2026年11月26日 15:20`, as WeChat wants it. */
const timeOf = (at: Date): string => `${dateOf(at)} ${momentOf(at).slice(-5)}`
