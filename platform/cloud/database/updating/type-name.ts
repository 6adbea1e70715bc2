/** The type of a value, for errors: MongoDB shows the value, which may be personal, and errors are logged. */
export function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof RegExp) return 'regex'
  return value instanceof Date ? 'date' : typeof value
}
