import type { Field, Fields } from '../../contract/form'

/** A field without its check: what the screen may hold. */
export type AskedField = Omit<Field, 'check' | 'when' | 'options'> & { options: { value: string; label: string }[] }

/** A form's fields as plain data for the screen. */
export function askedFields(fields: Fields): Record<string, AskedField> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, asked(field)]))
}

function asked({ label, control, required, hint = '', max, options = {} }: Field): AskedField {
  const choices = Object.entries(options).map(([value, label]) => ({ value, label }))
  return { label, control, required, hint, options: choices, ...(max === undefined ? {} : { max }) }
}
