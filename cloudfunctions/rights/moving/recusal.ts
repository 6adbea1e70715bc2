import type { RightsKind } from '../../../miniprogram/contract/rights/kinds'
import { skipsUnit } from '../../../miniprogram/contract/rights/moves'
import { marksNamed } from '../../shared/case/records/marks'
import type { Keys } from '../../shared/keys'
import type { RightsRecord } from '../records/record'

/** A unit that may have done it meets it no more (回避), whatever anybody there does elsewhere; whether enough are left has to be looked. */
export function recused(
  { unit, barred }: Pick<RightsRecord, 'unit' | 'barred'>,
  { kind, interest }: { kind: RightsKind; interest?: RightsRecord['interest'] | undefined },
  keys: Keys,
): Pick<RightsRecord, 'barred' | 'unchecked'> {
  const marks = skipsUnit({ kind, interested: interest === 'INTERESTED' }) ? marksNamed({ unit }, keys) : []
  return { barred: [...new Set([...barred, ...marks])], unchecked: true }
}
