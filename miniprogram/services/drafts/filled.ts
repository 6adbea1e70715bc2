import { isAsked, type Fields } from '../../contract/form'

type Values = Readonly<Record<string, unknown>>

/** Which of these fields are on the screen now. */
export const askedNow = (fields: Fields, order: readonly string[], values: Values): Record<string, boolean> =>
  Object.fromEntries(order.map((name) => [name, asks(fields, name, values)]))

/** What would be sent: what is not asked now stays on the phone. */
export const askedOnly = (fields: Fields, values: Values): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => asks(fields, name, values)))

/** The labels of what must still be filled in, in this order. */
export function blankIn(fields: Fields, order: readonly string[], values: Values): string[] {
  return order.flatMap((name) => {
    const field = fields[name]
    return field?.required && isBlank(values[name]) && asks(fields, name, values) ? [field.label] : []
  })
}

function isBlank(given: unknown): boolean {
  return typeof given === 'string' ? given.trim() === '' : given === undefined || given === null
}

function asks(fields: Fields, name: string, values: Values): boolean {
  const field = fields[name]
  return field !== undefined && isAsked(field, values)
}
