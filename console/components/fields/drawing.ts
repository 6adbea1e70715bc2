import type { Field } from '../../../miniprogram/contract/form'
import type { ShownFiles } from '../files/shown-files'
import type { Unit, UnitKind } from '../../../miniprogram/contract/people/answers'

/** The units among which one is chosen. */
interface UnitChoice {
  units: readonly Unit[]
  /** Only units of this kind may be chosen. */
  kind?: UnitKind
}

/** All that a control is drawn from. */
export interface Drawing {
  id: string
  field: Field
  value: unknown
  wrong: boolean
  choice: UnitChoice
  /** Where files may be handed in. */
  files?: ShownFiles
  onChange: (value: unknown) => void
}
