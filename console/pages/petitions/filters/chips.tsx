import { Button } from 'antd'
import { useUnits } from '../../../services/units'
import { activeFilters } from './filter-words'
import type { Filters } from './queue-address'

interface Chipping {
  filters: Filters
  onFilter: (changes: Filters) => void
  onClear: () => void
}

/** Every filter that is on, each to be taken away, and all of them at once. */
export function Chips({ filters, onFilter, onClear }: Chipping) {
  const active = activeFilters(filters, useUnits())
  if (active.length === 0) return null
  return (
    <ul className="chips" aria-label="已选条件">
      {active.map(({ name, words }) => (
        <li key={name}>
          <button
            type="button"
            className="chip"
            aria-label={`去掉“${words}”`}
            onClick={() => onFilter(name === 'words' ? { words: undefined, search: undefined } : { [name]: undefined })}
          >
            {words} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <Button type="link" size="small" onClick={onClear}>
          清除全部
        </Button>
      </li>
    </ul>
  )
}
