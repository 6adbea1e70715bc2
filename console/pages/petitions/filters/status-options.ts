import { petitionKinds, type PetitionKind } from '../../../../miniprogram/contract/petition/kinds'
import { everyMove, moveOf } from '../../../../miniprogram/contract/petition/moves'
import {
  stages,
  statusLabels,
  statusOf,
  type PetitionStatus,
  type Stage,
} from '../../../../miniprogram/contract/petition/statuses'

const everyStatus = Object.keys(statusLabels) as PetitionStatus[]

/** The kinds that can come to a status; where no move leads, such as at the beginning, those that can leave it. */
function kindsOf(status: PetitionStatus): readonly PetitionKind[] {
  const moves = everyMove.map(moveOf)
  const leading = moves.filter(({ to }) => to === status)
  const met = leading.length > 0 ? leading : moves.filter(({ from }) => from.includes(status))
  return [...new Set(met.flatMap(({ kinds }) => kinds))]
}

/** A status's label; of two that read the same each says whose it is. */
export function statusWords(status: PetitionStatus): string {
  const label = statusLabels[status]
  if (everyStatus.filter((other) => statusLabels[other] === label).length < 2) return label
  return `${label}（${kindsOf(status)
    .map((kind) => petitionKinds[kind].label)
    .join('、')}）`
}

interface Group {
  label: string
  options: { value: PetitionStatus; label: string }[]
}

/** The statuses that petitions of a kind can have, by the part of the way. */
export function statusOptions(kind?: PetitionKind): Group[] {
  return (Object.keys(stages) as Stage[]).map((stage) => ({
    label: stages[stage],
    options: everyStatus
      .filter((status) => statusOf(status).stage === stage && (!kind || kindsOf(status).includes(kind)))
      .map((status) => ({ value: status, label: statusWords(status) })),
  }))
}
