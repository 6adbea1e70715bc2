import type { Input } from '../../../../miniprogram/contract/actions'
import type { Field } from '../../../../miniprogram/contract/form'
import { rightsQueueForm } from '../../../../miniprogram/contract/rights/desk'
import { addressBook, type ListAddress } from '../../list/address'

const { after: _after, ...filters } = rightsQueueForm.fields

export type RightsFilters = Omit<Input<'rights.queue'>, 'after'>
const everyFilter = Object.keys(filters) as (keyof RightsFilters)[]

export const rightsAddresses = addressBook<RightsFilters>({
  fields: filters,
  // Whatever is looked for may be an officer's name.
  hidesWords: () => true,
  withWords: (read, words) => ({ ...read, words }),
})

/** What to ask the cloud for that address. */
export const rightsQueueInput = ({ filters, trail }: ListAddress<RightsFilters>): Input<'rights.queue'> => ({
  ...filters,
  after: trail.at(-1),
})

/** Every filter that is on, in words: `状态：已登记`. */
export function activeRightsFilters(active: RightsFilters): { name: keyof RightsFilters; words: string }[] {
  return everyFilter.flatMap((name) => {
    const value = active[name]
    if (value === undefined) return []
    const { label, options }: Field = filters[name]
    return [{ name, words: `${label}：${options?.[value] ?? value}` }]
  })
}
