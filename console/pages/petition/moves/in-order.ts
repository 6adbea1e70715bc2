import { moveOf, type StaffMove } from '../../../../miniprogram/contract/petition/moves'

/** The moves with the next step first, as the table has them; those that stand aside come after. */
export function inOrder(moves: readonly StaffMove[]): StaffMove[] {
  return moves.toSorted((one, other) => Number(moveOf(one).aside ?? false) - Number(moveOf(other).aside ?? false))
}
