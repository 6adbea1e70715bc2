import type { AskedValues } from '../../../../miniprogram/contract/case/move'
import type { Seal } from '../../seal'
import type { CaseArea } from '../area'
import { askedOf } from '../records/asked'
import type { CaseRecord } from '../records/record'

/** What each of these moves begins with: what was said before, where its row says so; files stay where they were handed in. */
export function earlierOf<Move extends string>(
  { moveOf }: Pick<CaseArea, 'moveOf'>,
  record: CaseRecord,
  moves: readonly Move[],
  seal: Seal,
): Partial<Record<Move, AskedValues>> {
  const { timeline } = record
  const began = timeline.findLastIndex(({ move, step }) => move && !step && moveOf(move).restarts)
  const said = moves.flatMap((name): [Move, AskedValues][] => {
    const { begins, asks } = moveOf(name)
    const last = timeline.findLastIndex(({ move, step }) => begins && move === begins && !step)
    if (last <= began || last < 0) return []
    const asked = Object.entries(askedOf(record, last, seal)).filter(([field]) => field in asks)
    return [[name, Object.fromEntries(asked)]]
  })
  return Object.fromEntries(said) as Partial<Record<Move, AskedValues>>
}
