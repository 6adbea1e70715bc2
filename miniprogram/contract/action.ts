import type { Duty } from './duties'
import { hidden, maybe } from './fields'
import { form, type Form } from './form'
import type { UnitKind } from './people/answers'

/** Where a request may come from. */
export type Door = 'phone' | 'console' | 'timer'
/** Who may ask: anyone at that door, any officer, or holders of a duty. */
export type Permission = 'anyone' | 'officer' | Duty

export interface Action {
  doors: readonly Door[]
  by: readonly Permission[]
  /** Only of a unit of one of these kinds, the own one or that of somebody who is stood for. */
  at?: readonly UnitKind[]
  input: Form
  /** Recorded before it is answered: who did what to which record. */
  audited?: true
  /** Asked again and again by a page that stays open: whoever holds the answer is told only that nothing changed, which is no second look. */
  repeats?: true
  /** Wrong tries of strangers are recorded too, though not what they gave: the action lets nobody try often. */
  tries?: true
  /** Takes a body of bytes beside its input, so many at most. */
  bytes?: number
}

export const nothing = form({})
export const page = form({ after: maybe(hidden('页码', 100)) })
