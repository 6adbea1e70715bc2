import type { AskedValues } from '../../../miniprogram/contract/case/move'
import { Refusal } from '../../shared/refusal'
import type { UnitRecord } from '../../shared/units'
import type { PetitionContext } from '../context'
import type { PetitionRecord } from '../records/record'

/** 抄送, each unit by itself: `市局信访处、城南分局`. */
export const copiesIn = ({ copies }: AskedValues): string[] =>
  typeof copies !== 'string'
    ? []
    : copies
        .split(/[、，,；;]/)
        .map((unit) => unit.trim())
        .filter(Boolean)

/** A letter is never copied to whom it is about, nor to anybody below (信访工作条例 第三十条). @throws INVALID */
export async function refuseCopies(
  { unit, unitName }: PetitionRecord,
  asked: AskedValues,
  { units }: Pick<PetitionContext, 'units'>,
): Promise<void> {
  const copies = copiesIn(asked).map((copy) => copy.replace(/\s/g, ''))
  if (!unit || !copies.length) return
  const involved = [...(unitName ? [unitName] : []), ...namesUnder(unit, await units.all())]
  // 湘城市公安局城南派出所 is 城南派出所, whichever of them is in the tree of units.
  const named = copies.find((copy) => involved.some((name) => copy.includes(name) || name.endsWith(copy)))
  if (named) throw new Refusal('INVALID', undefined, { copies: `${named}是被反映的单位或其下属，不得抄送` })
}

/** The unit's own name and those of all below. */
function namesUnder(id: string, all: readonly UnitRecord[]): string[] {
  const own = all.filter(({ _id }) => _id === id).map(({ name }) => name)
  return [...own, ...all.filter(({ parent }) => parent === id).flatMap(({ _id }) => namesUnder(_id, all))]
}
