import { nameKey } from '../../../miniprogram/contract/case/move'
import { naturalDays } from '../../../miniprogram/contract/periods'
import { measureKinds, type MeasureKind, type MeasureState } from '../../../miniprogram/contract/rights/measures'
import { deadline } from '../../shared/calendar/deadline'
import type { Effect } from '../../shared/case/context'
import type { Making } from '../../shared/case/moving/outcome'
import { randomId } from '../../shared/keys'
import { Refusal } from '../../shared/refusal'
import type { MeasureRecord, RightsRecord } from '../records/record'
import type { EffectNeeded } from './effect'

type Needed = Pick<EffectNeeded, 'keys' | 'calendar' | 'now'>

/** A measure begins, or one comes to its end. @throws CONFLICT when it ended before */
export function measured(
  before: RightsRecord,
  { asked }: Making,
  state: MeasureState,
  needed: Needed,
): Effect<RightsRecord> {
  if (state === 'OPEN') return { set: { measures: [...before.measures, begunMeasure(before, asked, needed)] } }
  const ended = before.measures.find(({ id }) => id === asked['measure'])
  if (ended?.state !== 'OPEN') throw new Refusal('CONFLICT', '这项措施已经办结，请刷新')
  const measures = before.measures.map((one) => (one === ended ? { ...one, state, ended: before.version + 1 } : one))
  return { said: { [nameKey('measure')]: measureKinds[ended.kind] }, set: { measures } }
}

function begunMeasure({ _id }: RightsRecord, asked: Making['asked'], { keys, calendar, now }: Needed): MeasureRecord {
  const id = randomId()
  const period = naturalDays(Number(asked['days']))
  return {
    id,
    kind: asked['measure'] as MeasureKind,
    owner: keys.seal.text(String(asked['owner']), _id, measureOwner(id)),
    dueAt: deadline(now(), period, calendar).dueAt,
    state: 'OPEN',
  }
}

export const measureOwner = (id: string): string => `measure.${id}.owner`
