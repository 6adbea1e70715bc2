import { createCarrier } from './carrier'
import { createLane } from './lane'
import type { Captured, Parcel, Standing } from './parcel'
import type { Ways } from './sending'
import { shelfIn, type Store } from './shelf'

/** Milliseconds until the next try, after so many that failed one after the other. */
const pauses = [2000, 5000, 15_000, 30_000, 60_000]

/** Everything an outbox may touch. */
export interface Phone extends Store, Ways {
  /** Calls back once, after a pause; what it answers takes that back. */
  later: (pause: number, callBack: () => void) => () => void
  /** Whether the phone itself says that there is no network. */
  offline: () => boolean
}

export interface Outbox {
  /** Keeps it on the phone, before anything else. */
  put: (captured: Captured) => void
  /** Adds to what is asked; now nothing more is waited for. What has arrived already keeps it on this phone. */
  amend: (key: string, input: object) => void
  /** Sends whatever waits. */
  run: () => Promise<void>
  /** The same as if nothing had failed: there is network again. */
  wake: () => Promise<void>
  /** Once more from the start, after it was refused. */
  retry: (key: string) => Promise<void>
  remove: (key: string) => void
  /** Nobody needs to look at these again once they have arrived. */
  release: (group: string) => void
  /** All that is there, in the order in which it was captured. */
  standing: () => Standing[]
  /** Whether there is no network, or the last try found none. */
  unreached: () => boolean
  /** Hears of every change, until what it answers is called. */
  follow: (hear: () => void) => () => void
}

/** Keeps what was captured and sends it exactly once: whatever is cut off begins again under the same keys. */
export function createOutbox(phone: Phone): Outbox {
  const shelf = shelfIn(phone)
  const listeners = new Set<() => void>()
  const changed = () => listeners.forEach((hear) => hear())
  const carrier = createCarrier({ shelf, ways: phone, forget: phone.forget, changed })
  const run = runnerOf(phone, () => shelf.all().filter((parcel) => isNext(parcel, shelf.find)), carrier.send)
  const noting = <Given extends unknown[]>(act: (...given: Given) => void) => {
    return (...given: Given) => {
      act(...given)
      changed()
    }
  }

  return {
    put: noting(shelf.add),
    amend(key, input) {
      const parcel = shelf.find(key)
      if (parcel) shelf.change(key, { input: { ...parcel.input, ...input }, notBefore: '' })
    },
    run() {
      carrier.tidy()
      return run()
    },
    wake: () => run({ afresh: true }),
    retry(key) {
      const { state, file } = shelf.find(key) ?? {}
      // What was refused is nowhere: its bytes are brought there anew.
      const again = file && { file: { ...file, ticket: '', attached: '' } }
      if (state === 'refused') shelf.change(key, { state: 'waiting', problem: '', problems: {}, ...again })
      changed()
      return run()
    },
    remove: noting(shelf.remove),
    release: noting(shelf.release),
    standing: () => shelf.all().map(carrier.standingOf),
    unreached: () => phone.offline() || carrier.unreached(),
    follow(hear) {
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
  }
}

/** Whether it waits for nothing else that has to arrive before it. */
const isNext = ({ state, after }: Parcel, find: (key: string) => Parcel | undefined): boolean =>
  state === 'waiting' && (!after || find(after)?.state === 'arrived')

/** Sends all that is due, and what is left of it after a pause. Words do not wait behind the bytes of files. */
function runnerOf({ later, now }: Phone, next: () => Parcel[], send: ReturnType<typeof createCarrier>['send']) {
  const due = () => next().filter(({ notBefore }) => !notBefore || Date.parse(notBefore) <= now())
  const words = createLane(() => due().filter(({ file }) => !file), send)
  const files = createLane(() => due().filter(({ file }) => file), send)
  let failures = 0
  let takeBack: (() => void) | undefined

  return async function run({ afresh = false } = {}): Promise<void> {
    takeBack?.()
    if (afresh) failures = 0
    await words()
    await files()
    takeBack?.()
    const left = next().length > 0
    const pause = pauses[Math.min(failures, pauses.length - 1)] ?? 0
    failures = left ? failures + 1 : 0
    if (left) takeBack = later(pause, () => void run())
  }
}
