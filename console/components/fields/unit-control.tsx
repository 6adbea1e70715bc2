import { TreeSelect } from 'antd'
import type { Drawing } from './drawing'
import { unitTree } from './unit-tree'

/** A unit, chosen from the tree or found by its name. */
export function UnitControl({ id, field, value, wrong, choices, unitKind, onChange }: Drawing) {
  return (
    <TreeSelect
      id={id}
      value={typeof value === 'string' ? value : undefined}
      treeData={unitTree(choices?.units ?? [], unitKind)}
      treeDefaultExpandAll
      allowClear={!field.required}
      showSearch={{ treeNodeFilterProp: 'title' }}
      placeholder="选择，或输入单位名称查找"
      notFoundContent="没有这样的单位"
      popupMatchSelectWidth={false}
      aria-label={field.label}
      aria-invalid={wrong}
      onChange={(chosen: string | undefined) => onChange(chosen)}
    />
  )
}
