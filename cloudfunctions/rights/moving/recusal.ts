import type { RightsKind } from '../../../miniprogram/contract/rights/kinds'
import { skipsUnit } from '../../../miniprogram/contract/rights/moves'
import { marksNamed } from '../../shared/case/records/marks'
import type { Keys } from '../../shared/keys'
import type { RightsRecord } from '../records/record'

interface Told {
  kind: RightsKind
  interest?: RightsRecord['interest'] | undefined
  otherParty?: string | undefined
}

/** A unit that may have done it, and whoever is named as the other party, meets it no more (回避), whatever anybody there does elsewhere; whether enough are left has to be looked. */
export function recused(
  { unit, barred }: Pick<RightsRecord, 'unit' | 'barred'>,
  { kind, interest, otherParty }: Told,
  keys: Keys,
): Pick<RightsRecord, 'barred' | 'unchecked'> {
  const against = skipsUnit({ kind, interested: interest === 'INTERESTED' }) ? { unit } : {}
  const marks = marksNamed({ ...against, ...(otherParty && { officer: otherParty }) }, keys)
  return { barred: [...new Set([...barred, ...marks])], unchecked: true }
}
