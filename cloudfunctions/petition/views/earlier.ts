import type { AskedValues } from '../../../miniprogram/contract/case/move'
import { moveOf, type StaffMove } from '../../../miniprogram/contract/petition/moves'
import type { Seal } from '../../shared/seal'
import { askedOf } from '../records/asked'
import type { PetitionRecord } from '../records/record'

/** What was said the last time with those of the moves that are made again; files stay where they were handed in. */
export function earlierOf(
  record: PetitionRecord,
  moves: readonly StaffMove[],
  seal: Seal,
): Partial<Record<StaffMove, AskedValues>> {
  const { timeline } = record
  const began = timeline.findLastIndex(({ move, step }) => move && !step && moveOf(move).restarts)
  const said = moves.flatMap((name): [StaffMove, AskedValues][] => {
    const last = timeline.findLastIndex(({ move, step }) => move === name && !step)
    return moveOf(name).begins === name && last > began ? [[name, askedOf(record, last, seal)]] : []
  })
  return Object.fromEntries(said)
}
