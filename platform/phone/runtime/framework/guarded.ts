type ErrorListener = (message: string) => void

const listeners = new Set<ErrorListener>()

export const errorListeners: Pick<Set<ErrorListener>, 'add' | 'delete' | 'clear'> = listeners

/** What the program's own code throws belongs on the console and to `onError`; the phone itself goes on. */
export function tellError(error: unknown): void {
  console.error(error)
  const message = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
  for (const listener of listeners) listener(message)
}

export function guarded<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    tellError(error)
    return undefined
  }
}
