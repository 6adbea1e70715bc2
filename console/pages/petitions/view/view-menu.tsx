import { Button, Checkbox, Popover, Segmented } from 'antd'
import { columnNames } from '../table/column-names'
import { columns } from '../table/columns'
import { densities, firstView, type Density, type View } from './view'

interface Viewing {
  view: View
  onChange: (next: View) => void
}

/** Density and columns to choose. */
export function ViewMenu({ view, onChange }: Viewing) {
  return (
    <Popover trigger="click" placement="bottomRight" title="显示" content={<Choices view={view} onChange={onChange} />}>
      <Button>列和密度</Button>
    </Popover>
  )
}

function Choices({ view, onChange }: Viewing) {
  return (
    <div className="view-menu">
      <Segmented<Density>
        block
        aria-label="密度"
        value={view.density}
        options={Object.entries(densities).map(([value, label]) => ({ value: value as Density, label }))}
        onChange={(density) => onChange({ ...view, density })}
      />
      <Checkbox.Group
        aria-label="显示的列"
        value={view.columns}
        options={columnNames.map((name) => ({ value: name, label: columns[name].title }))}
        onChange={(chosen) => onChange({ ...view, columns: columnNames.filter((name) => chosen.includes(name)) })}
      />
      <Button type="link" size="small" onClick={() => onChange(firstView)}>
        恢复默认
      </Button>
    </div>
  )
}
