import type { Paper } from '../case/papers'
import { organ } from '../organ'

/** The official documents of an application. */
export const rightsPapers = {
  declining: { label: '维权申请不予受理通知书', code: `${organ.code}维不`, to: 'applicant' },
  decision: { label: '维权处理决定书', code: `${organ.code}维决`, to: 'applicant' },
  certificate: { label: '维权证明通知书', code: `${organ.code}维证`, to: 'applicant', shown: true },
  clearing: { label: '澄清正名通知书', code: `${organ.code}维澄`, to: 'applicant', shown: true },
  referral: { label: '维权复核申请报送函', code: `${organ.code}维报`, to: 'above' },
  raising: { label: '维权申请报送函', code: `${organ.aboveCode}维报`, to: 'above' },
  upheld: { label: '维权复核决定告知书', code: `${organ.code}维核`, to: 'applicant' },
  annulled: { label: '维权重新调查告知书', code: `${organ.code}维重`, to: 'applicant' },
} as const satisfies Record<string, Paper & { to: 'applicant' | 'above' }>

export type RightsPaper = keyof typeof rightsPapers
