import { nameKey, type AskedValues } from '../../../../miniprogram/contract/case/move'
import type { Control, Field, Fields } from '../../../../miniprogram/contract/form'
import type { Choices } from '../../../components/fields/drawing'
import { unitNamed } from '../../../components/fields/unit-tree'
import { useHandlers, useLawyers } from '../../../services/offers'
import { useUnits } from '../../../services/units'

/** What a move's fields are chosen from; only what is asked is fetched. */
export function useChoices(asks: Fields): Required<Choices> {
  const isAsked = (control: Control) => Object.values(asks).some((field) => field.control === control)
  return {
    units: useUnits(),
    officers: useHandlers(isAsked('officers')),
    lawyers: useLawyers(isAsked('lawyer')),
  }
}

/** What was asked, with the names of what was chosen by its id. */
export function withNames(asks: Fields, asked: AskedValues, choices: Required<Choices>): AskedValues {
  const names = Object.entries(asks).flatMap(([field, asking]): [string, string][] => {
    const name = nameOf(asking, asked[field], choices)
    return name === undefined ? [] : [[nameKey(field), name]]
  })
  return { ...Object.fromEntries(names), ...asked }
}

function nameOf({ control }: Field, given: unknown, { units, officers, lawyers }: Required<Choices>) {
  if (control === 'unit' && typeof given === 'string') return unitNamed(units, given)
  if (control === 'lawyer') return lawyers.items.find(({ id }) => id === given)?.name ?? ''
  if (control !== 'officers' || !Array.isArray(given)) return undefined
  return given.flatMap((chosen) => officers.items.find(({ id }) => id === chosen)?.name ?? []).join('、')
}
