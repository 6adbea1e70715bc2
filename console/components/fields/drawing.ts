import type { Field } from '../../../miniprogram/contract/form'
import type { Colleague, Unit, UnitKind } from '../../../miniprogram/contract/people/answers'
import type { KeptLawyer } from '../../../miniprogram/contract/rights/desk-answers'
import type { ShownFiles } from '../files/shown-files'

/** What is chosen from, as far as it has come. */
export interface Offer<Item> {
  items: readonly Item[]
  busy: boolean
  /** Why it did not come. */
  trouble?: string
  onRetry: () => void
}

/** Among what is chosen that stands in no table of the contract. */
export interface Choices {
  units: readonly Unit[]
  officers?: Offer<Colleague>
  lawyers?: Offer<KeptLawyer>
}

/** All that a control is drawn from. */
export interface Drawing {
  id: string
  field: Field
  value: unknown
  wrong: boolean
  choices?: Choices
  /** Only units of this kind may be chosen. */
  unitKind?: UnitKind
  /** Where files may be handed in. */
  files?: ShownFiles
  onChange: (value: unknown) => void
}
