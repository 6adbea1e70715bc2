import { Segmented, Select, TreeSelect } from 'antd'
import { unitTree } from '../../../components/fields/unit-tree'
import type { PetitionKind } from '../../../../miniprogram/contract/petition/kinds'
import { queueForm } from '../../../../miniprogram/contract/petition/desk'
import type { PetitionStatus } from '../../../../miniprogram/contract/petition/statuses'
import { useUnits } from '../../../services/units'
import { ChoiceFilter } from '../../list/choice-filter'
import type { Filters } from './queue-address'
import { statusOptions } from './status-options'

const { kind, status, category, unit, pressing, charge } = queueForm.fields

interface Filtering {
  filters: Filters
  onFilter: (changes: Filters) => void
}

interface Labelled {
  label: string
  options?: Readonly<Record<string, string>>
}

const optionsOf = ({ options = {} }: Labelled) => Object.entries(options).map(([value, label]) => ({ value, label }))

/** What the list is narrowed by, each with the control that fits it. */
export function FilterBar({ filters, onFilter }: Filtering) {
  const narrowed: PetitionKind | undefined = filters.kind
  return (
    <div className="filters" role="group" aria-label="筛选">
      <Segmented
        aria-label={kind.label}
        value={filters.kind ?? ''}
        options={[{ value: '', label: '全部' }, ...optionsOf(kind)]}
        onChange={(chosen) => onFilter(kindChosen(chosen === '' ? undefined : (chosen as PetitionKind)))}
      />
      <Select<PetitionStatus>
        className="filter"
        aria-label={status.label}
        placeholder={status.label}
        allowClear
        value={filters.status}
        options={statusOptions(narrowed)}
        listHeight={600}
        popupMatchSelectWidth={180}
        onChange={(chosen: PetitionStatus | undefined) => onFilter({ status: chosen })}
      />
      {(!narrowed || narrowed === 'COMPLAINT') && (
        <ChoiceFilter field={category} value={filters.category} onChoose={(chosen) => onFilter({ category: chosen })} />
      )}
      <UnitFilter filters={filters} onFilter={onFilter} />
      <ChoiceFilter field={pressing} value={filters.pressing} onChoose={(chosen) => onFilter({ pressing: chosen })} />
      <ChoiceFilter field={charge} value={filters.charge} onChoose={(chosen) => onFilter({ charge: chosen })} />
    </div>
  )
}

function UnitFilter({ filters, onFilter }: Filtering) {
  const units = useUnits()
  return (
    <TreeSelect
      className="filter filter-unit"
      aria-label={unit.label}
      placeholder={unit.label}
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandAll
      popupMatchSelectWidth={false}
      notFoundContent="没有这样的单位"
      value={filters.unit}
      treeData={unitTree(units)}
      onChange={(chosen: string | undefined) => onFilter({ unit: chosen })}
    />
  )
}

/** Another kind has other statuses, and only complaints are about something. */
const kindChosen = (chosen: PetitionKind | undefined): Filters => ({
  kind: chosen,
  status: undefined,
  ...(chosen !== 'COMPLAINT' && { category: undefined }),
})
