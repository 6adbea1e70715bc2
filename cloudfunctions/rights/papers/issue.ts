import type { AskedValues } from '../../../miniprogram/contract/case/move'
import type { RightsPaper } from '../../../miniprogram/contract/rights/papers'
import type { Moving } from '../../shared/case/context'
import type { Step, Stepped } from '../../shared/case/moving/changes'
import { composed } from '../../shared/case/papers/compose'
import type { PaperContent } from '../../shared/case/papers/content'
import { issuedWith, type Issuing } from '../../shared/case/papers/issue'
import { askedOf } from '../../shared/case/records/asked'
import type { Seal } from '../../shared/seal'
import type { RightsRecord } from '../records/record'
import { templates } from './templates'
import { wordsFor } from './words'

/** A step with its document. */
export function issue(
  before: RightsRecord,
  step: Step<RightsRecord>,
  { kind, place }: { kind: RightsPaper; place: number },
  moving: Pick<Moving<RightsRecord>, 'area' | 'keys' | 'calendar'>,
): Stepped<RightsRecord> {
  const { seal } = moving.keys
  const contentOf = (after: RightsRecord, paper: Issuing) =>
    paperContent(kind, after, askedOf(after, paper.place, seal), seal, {
      number: paper.number,
      signedAt: paper.at.toISOString(),
    })
  return issuedWith(before, step, { kind, place, contentOf }, moving)
}

/** What a paper of this kind says about this application; without a number it is a draft. */
export const paperContent = (
  kind: RightsPaper,
  record: RightsRecord,
  asked: AskedValues,
  seal: Seal,
  issued: { number?: string; signedAt?: string } = {},
): PaperContent => composed(templates[kind], wordsFor(kind, record, asked, seal), { kind, ...issued })
