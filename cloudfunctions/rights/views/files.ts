import { rightsMoveOf } from '../../../miniprogram/contract/rights/moves'
import type { EvidenceRecord } from '../../shared/evidence/record'
import type { RightsEvent, RightsRecord } from '../records/record'

type Carrying = Pick<RightsRecord, 'evidence' | 'timeline'>

const filesWhere = ({ evidence, timeline }: Carrying, which: (event: RightsEvent) => boolean): EvidenceRecord[] => [
  ...evidence,
  ...timeline.filter(which).flatMap((event) => event.evidence ?? []),
]

/** Whether the files that came with a step are the applicant's to see. */
export const isTheirs = ({ actor, move }: RightsEvent): boolean =>
  !actor || (move !== undefined && rightsMoveOf(move).shows === true)

/** What the applicant handed in. */
export const ownFiles = (record: Carrying): EvidenceRecord[] => filesWhere(record, ({ actor }) => !actor)

/** What the applicant may see. */
export const shownFiles = (record: Carrying): EvidenceRecord[] => filesWhere(record, isTheirs)

/** Every file that an application carries. */
export const filesOf = (record: Carrying): EvidenceRecord[] => filesWhere(record, () => true)
