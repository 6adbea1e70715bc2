import { randomBytes } from 'node:crypto'
import { faults } from '../../fault'
import { ApiFault, apiFaults, type Api, type ApiFields } from '../api'
import type { MediaChecks } from './media-checks'
import type { Suggestion } from '../played/played'
import type { Visits } from './visits'

const longestContent = 2500

/** WeChat's numbers for what was found: nothing, and something that has no number of its own. */
const labels: Record<Suggestion, number> = { pass: 100, review: 21000, risky: 21000 }

/** What WeChat says of a text or a file. */
export const found = (suggest: Suggestion): ApiFields => ({
  result: { suggest, label: labels[suggest] },
  detail: [{ strategy: 'content_model', errcode: 0, suggest, label: labels[suggest], prob: 90 }],
})

export const newTraceId = () => [4, 4, 4].map((bytes) => randomBytes(bytes).toString('hex')).join('-')

function assertCommon(api: string, { version, scene, openid }: ApiFields, visits: Visits): void {
  // The first version was frozen in 2021.
  if (version !== 2) throw faults.unsupported(`${api} of another version than 2`)
  if (scene !== 1 && scene !== 2 && scene !== 3 && scene !== 4) throw apiFaults.scene()
  visits.assertRecent(openid)
}

/** Checks a text while its writer waits. */
export const messageCheck = (visits: Visits, verdict: () => Suggestion): Api => ({
  takes: ['content', 'version', 'scene', 'openid', 'title', 'nickname', 'signature'],
  answer: (args) => {
    const { content } = args
    assertCommon('security.msgSecCheck', args, visits)
    if (content === undefined || content === '') throw apiFaults.empty('content')
    if (typeof content !== 'string' || Array.from(content).length > longestContent)
      throw new ApiFault(47001, 'data format error: content')
    return { ...found(verdict()), trace_id: newTraceId() }
  },
})

/** Takes a picture or a sound; what was found comes later, as an event. */
export const mediaCheck = (visits: Visits, checks: MediaChecks): Api => ({
  takes: ['media_url', 'media_type', 'version', 'scene', 'openid'],
  answer: (args) => {
    const { media_url: address, media_type: kind, openid } = args
    assertCommon('security.mediaCheckAsync', args, visits)
    if (kind !== 1 && kind !== 2) throw apiFaults.argument('media_type')
    if (typeof address !== 'string' || !/^https?:\/\//.test(address)) throw apiFaults.argument('media_url')
    const traceId = newTraceId()
    checks.add({ traceId, openid: String(openid) })
    return { trace_id: traceId }
  },
})
