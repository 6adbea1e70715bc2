import { faults, isRecord } from './fault'

/** What somebody sent as JSON. The error does not quote it: it may be personal. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw faults.invalid(`a field of ${what} may not be named '__proto__'`)
      return value
    })
  } catch (error) {
    throw error instanceof SyntaxError ? faults.invalid(`${what} is not JSON`) : error
  }
}

export function parseObject(text: string, what: string): Record<string, unknown> {
  const value = parseJson(text, what)
  if (!isRecord(value)) throw faults.invalid(`${what} must be an object`)
  return value
}
