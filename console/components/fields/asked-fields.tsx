import { Form } from 'antd'
import type { ReactNode } from 'react'
import { isAsked, type Field, type Fields, type Problems } from '../../../miniprogram/contract/form'
import type { UnitKind } from '../../../miniprogram/contract/people/answers'
import type { ShownFiles } from '../files/shown-files'
import type { Choices } from './drawing'
import { FieldControl } from './field-control'

interface Asking {
  /** Keeps the fields of two forms on one page apart. */
  form: string
  fields: Fields
  values: Readonly<Record<string, unknown>>
  problems: Problems
  /** Where something is asked that is chosen from a list of the cloud's. */
  choices?: Choices
  /** Where only units of one kind may be chosen, by field. */
  unitKinds?: Readonly<Record<string, UnitKind>>
  /** Other words under a field than its own hint. */
  hints?: Readonly<Record<string, ReactNode>>
  /** Where files may be handed in with the form. */
  files?: ShownFiles
  onChange: (values: Readonly<Record<string, unknown>>, changed: string) => void
}

/** Draws what is asked, each problem at its field; what goes with another answer only appears with it. */
export function AskedFields(asking: Asking) {
  const { form, fields, values, problems, choices, unitKinds = {}, hints = {}, files, onChange } = asking
  const shown = Object.entries(fields).filter(([, field]) => field.control !== 'hidden' && isAsked(field, values))
  return shown.map(([name, field]) => (
    <Form.Item
      key={name}
      label={<FieldLabel field={field} />}
      htmlFor={`${form}-${name}`}
      extra={hints[name] ?? field.hint}
      validateStatus={problems[name] ? 'error' : ''}
      help={problems[name]}
    >
      <FieldControl
        id={`${form}-${name}`}
        field={field}
        value={values[name]}
        wrong={Boolean(problems[name])}
        choices={choices}
        unitKind={unitKinds[name]}
        files={files}
        onChange={(value) => onChange({ ...values, [name]: value }, name)}
      />
    </Form.Item>
  ))
}

function FieldLabel({ field: { label, required } }: { field: Field }) {
  return (
    <>
      {label}
      {!required && <small className="optional">选填</small>}
    </>
  )
}

/** Only what is asked, so that an answer to a question that went away is not sent. */
export function askedOnly(fields: Fields, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => {
      const field = fields[name]
      return field !== undefined && isAsked(field, values)
    }),
  )
}

/** Brings the first field with a problem before the person's eyes. */
export function focusFirst(form: string, fields: Fields, problems: Problems): void {
  const first = Object.keys(fields).find((name) => problems[name])
  const control = first && document.getElementById(`${form}-${first}`)
  if (!control) return
  const target = control.matches('input, textarea, button')
    ? control
    : (control.querySelector<HTMLElement>('input') ?? control)
  target.focus()
}
