import { papers, type PaperKind } from '../../../miniprogram/contract/petition/papers'
import type { Moving } from '../../shared/case/context'
import type { Step, Stepped } from '../../shared/case/moving/changes'
import { issuedWith } from '../../shared/case/papers/issue'
import type { PetitionRecord } from '../records/record'
import { contentOf } from './content-of'
import { issuing } from './of-record'

/** A step with its document. */
export function issue(
  before: PetitionRecord,
  step: Step<PetitionRecord>,
  { kind, place }: { kind: PaperKind; place: number },
  moving: Pick<Moving<PetitionRecord>, 'area' | 'keys' | 'calendar'>,
): Stepped<PetitionRecord> {
  const dueAt = papers[kind].to === 'team' ? step.set?.teamDueAt : step.due?.dueAt
  const { seal } = moving.keys
  return issuedWith(
    before,
    step,
    { kind, place, dueAt, contentOf: (after, paper) => contentOf(kind, issuing(after, paper, seal)) },
    moving,
  )
}
