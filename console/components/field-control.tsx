import { Input, Radio, Space } from 'antd'
import type { ReactNode } from 'react'
import type { Control, Field } from '../../miniprogram/contract/form'

interface Drawing {
  id: string
  field: Field
  value: string
  wrong: boolean
  onChange: (value: string) => void
}

/** The controls that an officer's moves ask with, by the contract's name. */
const drawn: Partial<Record<Control, (drawing: Drawing) => ReactNode>> = {
  text: ({ id, field, value, wrong, onChange }) => (
    <Input
      id={id}
      value={value}
      maxLength={field.max}
      aria-invalid={wrong}
      onChange={(event) => onChange(event.target.value)}
    />
  ),
  paragraph: ({ id, field, value, wrong, onChange }) => (
    <Input.TextArea
      id={id}
      value={value}
      autoSize={{ minRows: 4, maxRows: 12 }}
      count={{ show: true, max: field.max }}
      aria-invalid={wrong}
      onChange={(event) => onChange(event.target.value)}
    />
  ),
  choice: ({ id, field, value, onChange }) => (
    <Radio.Group
      id={id}
      value={value}
      aria-label={field.label}
      onChange={(event) => onChange(String(event.target.value))}
    >
      <Space orientation="vertical" size={6}>
        {Object.entries(field.options ?? {}).map(([option, words]) => (
          <Radio key={option} value={option}>
            {words}
          </Radio>
        ))}
      </Space>
    </Radio.Group>
  ),
}

/** One field of the contract, asked with the control it names. */
export function FieldControl(drawing: Drawing) {
  const draw = drawn[drawing.field.control]
  if (!draw) throw new Error(`the console has no control “${drawing.field.control}”`)
  return draw(drawing)
}
