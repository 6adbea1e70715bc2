import type { Duty } from '../../duties'
import type { UnitKind } from '../../people/answers'

interface RollcallActor {
  label: string
  duties: readonly Duty[]
  at: UnitKind
  /** Is one of the two inspectors of the roll call; absent: for every one of them. */
  named?: true
}

/** Who calls the roll: two inspectors (公安机关警务督察队工作规定 第四条), with a leader's approval. */
export const rollcallActors = {
  asker: { label: '督察民警', duties: ['inspector'], at: 'inspection', named: true },
  approver: { label: '支队领导', duties: ['supervisor', 'leader'], at: 'inspection' },
} as const satisfies Record<string, RollcallActor>

export const rollcallOutsiders = { clock: '到期自动' } as const
export type RollcallStaff = keyof typeof rollcallActors
export type RollcallOutsider = keyof typeof rollcallOutsiders
export const everyRollcallStaff = Object.keys(rollcallActors) as RollcallStaff[]
export const rollcallActorOf = (name: RollcallStaff): RollcallActor => rollcallActors[name]

/** Every duty by which somebody may meet a roll call. */
export const rollcallDuties: readonly Duty[] = [
  ...new Set(everyRollcallStaff.flatMap((name) => rollcallActorOf(name).duties)),
]
