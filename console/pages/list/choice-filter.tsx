import { Select } from 'antd'

interface Choosing<Value extends string> {
  field: { label: string; options?: Readonly<Record<string, string>> }
  value?: Value
  onChoose: (chosen: Value | undefined) => void
}

/** What a list is narrowed by: one of a choice, or none. */
export function ChoiceFilter<Value extends string>({ field, value, onChoose }: Choosing<Value>) {
  return (
    <Select<Value>
      className="filter"
      aria-label={field.label}
      placeholder={field.label}
      allowClear
      value={value}
      options={Object.entries(field.options ?? {}).map(([option, label]) => ({ value: option as Value, label }))}
      listHeight={420}
      popupMatchSelectWidth={false}
      onChange={(chosen: Value | undefined) => onChoose(chosen)}
    />
  )
}
