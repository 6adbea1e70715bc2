import { dateOf, momentOf } from '../../miniprogram/contract/moments'
import { petitionStatuses } from '../../miniprogram/contract/petition/statuses'
import { rightsStatuses } from '../../miniprogram/contract/rights/statuses'
import type { PetitionRecord } from '../petition/records/record'
import type { RightsRecord } from '../rights/records/record'
import type { Message } from '../shared/messages'

/** Whoever sees the phone's screen learns nothing of an anonymous petition. */
export function petitionMessage({ signing, _id, number, status, told }: PetitionRecord, openid: string): Message {
  if (signing === 'ANONYMOUS') {
    const values = { thing1: '您有一条服务进展', time2: timeOf(told.at) }
    return { openid, form: 'news', page: 'pages/home/home', values } satisfies Message<'news'>
  }
  const { label } = petitionStatuses[status]
  return progressed({ number, label, at: told.at, page: `pages/petition/detail/detail?id=${_id}` }, openid)
}

export function rightsMessage({ _id, number, status, told }: RightsRecord, openid: string): Message {
  const { label } = rightsStatuses[status]
  return progressed({ number, label, at: told.at, page: `officer/rights/detail/detail?id=${_id}` }, openid)
}

interface Progress {
  number: string
  /** Of the status. */
  label: string
  at: Date
  page: string
}

function progressed({ number, label, at, page }: Progress, openid: string): Message<'progress'> {
  const values = {
    character_string1: number,
    phrase2: label,
    time3: timeOf(at),
    thing4: '请打开小程序查看办理进度',
  }
  return { openid, form: 'progress', page, values }
}

/** `2026年11月26日 15:20`, as WeChat wants it. */
const timeOf = (at: Date): string => `${dateOf(at)} ${momentOf(at).slice(-5)}`
