import { Input, Radio, Select, Space } from 'antd'
import type { ReactNode } from 'react'
import type { Control } from '../../../miniprogram/contract/form'
import { FilesControl } from '../files/files-control'
import type { Drawing } from './drawing'
import { LawyerControl } from './lawyer-control'
import { MomentControl } from './moment-control'
import { OfficersControl } from './officers-control'
import { PlaceControl } from './place-control'
import { UnitControl } from './unit-control'

/** More than this many are chosen from a list that opens. */
const mostButtons = 6

/** The controls that officers are asked with, by the contract's name. */
const drawn: Partial<Record<Control, (drawing: Drawing) => ReactNode>> = {
  text: (drawing) => <Line {...drawing} />,
  phone: (drawing) => <Line {...drawing} />,
  paragraph: ({ id, field, value, wrong, onChange }) => (
    <Input.TextArea
      id={id}
      value={textOf(value)}
      autoSize={{ minRows: 4, maxRows: 16 }}
      count={{ show: true, max: field.max }}
      aria-invalid={wrong}
      onChange={(event) => onChange(event.target.value)}
    />
  ),
  choice: (drawing) =>
    Object.keys(drawing.field.options ?? {}).length > mostButtons ? (
      <ChoiceList {...drawing} />
    ) : (
      <Choice {...drawing} />
    ),
  unit: (drawing) => <UnitControl {...drawing} />,
  moment: (drawing) => <MomentControl {...drawing} />,
  place: (drawing) => <PlaceControl {...drawing} />,
  officers: (drawing) =>
    drawing.choices?.officers && <OfficersControl {...drawing} officers={drawing.choices.officers} />,
  lawyer: (drawing) => drawing.choices?.lawyers && <LawyerControl {...drawing} lawyers={drawing.choices.lawyers} />,
  files: ({ id, field, files }) => files && <FilesControl id={id} label={field.label} files={files} />,
}

/** One field of the contract, asked with the control it names. */
export function FieldControl(drawing: Drawing) {
  const draw = drawn[drawing.field.control]
  if (!draw) throw new Error(`the console has no control “${drawing.field.control}”`)
  return draw(drawing)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function Line({ id, field, value, wrong, onChange }: Drawing) {
  return (
    <Input
      id={id}
      value={textOf(value)}
      maxLength={field.max}
      autoComplete="off"
      aria-invalid={wrong}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

function Choice({ id, field, value, onChange }: Drawing) {
  const options = Object.entries(field.options ?? {})
  const short = options.every(([, words]) => words.length <= 6)
  return (
    <Radio.Group
      id={id}
      value={value}
      aria-label={field.label}
      onChange={(event) => onChange(String(event.target.value))}
    >
      <Space orientation={short ? 'horizontal' : 'vertical'} size={[18, 6]} wrap={short}>
        {options.map(([option, words]) => (
          <Radio key={option} value={option}>
            {words}
          </Radio>
        ))}
      </Space>
    </Radio.Group>
  )
}

function ChoiceList({ id, field, value, wrong, onChange }: Drawing) {
  return (
    <Select
      id={id}
      value={textOf(value) || undefined}
      placeholder="请选择"
      aria-label={field.label}
      aria-invalid={wrong}
      options={Object.entries(field.options ?? {}).map(([option, label]) => ({ value: option, label }))}
      onChange={(chosen: string) => onChange(chosen)}
    />
  )
}
