type Listener = (this: unknown, ...given: unknown[]) => unknown

const typeNames = new Set(['Array', 'Object', 'String', 'Number', 'Boolean', 'Function', 'Date', 'RegExp'])

/** What compiled templates and wxs files call. */
export const wxs = {
  typeName(value: unknown): string | undefined {
    if (value === undefined || value === null) return undefined
    const name = Object.getPrototypeOf(value)?.constructor?.name as string | undefined
    return name && typeNames.has(name) ? name : 'Object'
  },
  change: (listener: Listener) => listener,
  /** A method of the page gets the event; a function written in wxs gets the component too. */
  event(caller: object, event: unknown, listener: Listener): unknown {
    return isMethod(caller, listener) ? listener.call(caller, event) : listener.call(caller, event, caller)
  },
}

export const getRegExp = (pattern: string, flags?: string) => new RegExp(pattern, flags)

export const getDate = (...given: []) => new Date(...given)

function isMethod(caller: object, listener: Listener): boolean {
  for (let owner: unknown = caller; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
    for (const { value } of Object.values(Object.getOwnPropertyDescriptors(owner))) if (value === listener) return true
  }
  return false
}
