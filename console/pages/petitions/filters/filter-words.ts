import type { Unit } from '../../../../miniprogram/contract/people/answers'
import { queueForm, searches } from '../../../../miniprogram/contract/petition/desk'
import { unitNamed } from '../../../components/fields/unit-tree'
import { everyFilter, type Filter, type Filters } from './queue-address'
import { statusWords } from './status-options'

interface ActiveFilter {
  name: Filter
  words: string
}

/** Every filter that is on, in words: `类别：投诉`. */
export function activeFilters(filters: Filters, units: readonly Unit[]): ActiveFilter[] {
  return everyFilter.flatMap((name) => {
    const value = filters[name]
    // What is searched for says where, too.
    if (value === undefined || name === 'search') return []
    return [{ name, words: wordsOf(name, value, filters, units) }]
  })
}

function wordsOf(name: Filter, value: string, filters: Filters, units: readonly Unit[]): string {
  if (name === 'words') return `${searches[filters.search ?? 'WORDS']}：${value}`
  if (name === 'unit') return `${queueForm.fields.unit.label}：${unitNamed(units, value)}`
  if (name === 'status' && filters.status) return `${queueForm.fields.status.label}：${statusWords(filters.status)}`
  const { label, options } = queueForm.fields[name]
  return `${label}：${options?.[value] ?? value}`
}
