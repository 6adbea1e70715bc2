import { nameKey } from '../../../miniprogram/contract/case/move'
import type { RightsKind } from '../../../miniprogram/contract/rights/kinds'
import { rightsMoveOf, type RightsMoveName } from '../../../miniprogram/contract/rights/moves'
import type { Effect } from '../../shared/case/context'
import type { Making } from '../../shared/case/moving/outcome'
import type { RightsContext } from '../context'
import type { RightsRecord } from '../records/record'
import { appointed } from './appointing'
import { granted, wished } from './granting'
import { measured } from './measuring'
import { recused } from './recusal'

export type EffectNeeded = Pick<RightsContext, 'keys' | 'calendar' | 'now' | 'officers' | 'lawyers'>

/** What a move does to an application besides: who handles it, its measures, its lawyers. @throws INVALID, CONFLICT */
export async function effectOf(
  before: RightsRecord,
  making: Making,
  needed: EffectNeeded,
): Promise<Effect<RightsRecord>> {
  const { appoints, measure, lawyer, keeps } = rightsMoveOf(making.name as RightsMoveName)
  if (appoints) {
    const { handlers, names } = await appointed(before, making.asked[appoints] as string[], needed)
    return { said: { [nameKey(appoints)]: names.join('、') }, set: { handlers } }
  }
  if (measure) return measured(before, making, measure, needed)
  if (lawyer === 'WISHED') return wished(making, needed)
  if (lawyer) return granted(before, making, lawyer, needed)
  if (keeps?.includes('kind'))
    return { set: recused(before, { kind: making.asked['kind'] as RightsKind }, needed.keys) }
  return {}
}
