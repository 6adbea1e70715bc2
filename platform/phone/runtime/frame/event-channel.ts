type Listener = (...given: unknown[]) => void

/** One end of the wire between a page and the page it opened. */
export interface EventChannel {
  on: (name: string, listener: Listener) => void
  once: (name: string, listener: Listener) => void
  off: (name: string, listener?: Listener) => void
  emit: (name: string, ...given: unknown[]) => void
}

/** Makes both ends: one for the opener, one for the opened page (its `getOpenerEventChannel`). */
export function createEventChannel(events: Record<string, Listener>) {
  const opener = new Map<string, Set<Listener>>()
  const opened = new Map<string, Set<Listener>>()
  for (const [name, listener] of Object.entries(events)) opener.set(name, new Set([listener]))
  const here = channelEnd(opener, opened)
  const there = channelEnd(opened, opener)
  return { here, there: { getOpenerEventChannel: () => there } }
}

function channelEnd(own: Map<string, Set<Listener>>, other: Map<string, Set<Listener>>): EventChannel {
  const end: EventChannel = {
    on(name, listener) {
      own.set(name, (own.get(name) ?? new Set()).add(listener))
    },
    once(name, listener) {
      const once: Listener = (...given) => {
        end.off(name, once)
        listener(...given)
      }
      end.on(name, once)
    },
    off(name, listener) {
      if (listener) own.get(name)?.delete(listener)
      else own.delete(name)
    },
    emit(name, ...given) {
      for (const listener of other.get(name) ?? []) listener(...given)
    },
  }
  return end
}
