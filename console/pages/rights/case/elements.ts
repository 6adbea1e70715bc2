import type { RightsCase } from '../../../../miniprogram/contract/rights/desk-answers'
import { measureKinds } from '../../../../miniprogram/contract/rights/measures'
import type { Grant, Measure } from '../../../../miniprogram/contract/rights/answers'
import type { Element } from '../../case/area'

export const measureElement = ({ id, kind }: Measure): Element => ({ of: 'measure', id, label: measureKinds[kind] })
export const lawyerElement = ({ id, name }: Grant): Element => ({ of: 'lawyer', id, label: name })

/** Whatever of an application has moves of its own. */
export const elementsOf = ({ measures, lawyers }: RightsCase): Element[] => [
  ...measures.map(measureElement),
  ...lawyers.map(lawyerElement),
]
