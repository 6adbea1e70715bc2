import type { Parcel, Standing } from './parcel'
import { carry, type Outcome, type Step, type Ways } from './sending'
import type { Shelf } from './shelf'

export interface Carrier {
  send: (parcel: Parcel) => Promise<Outcome>
  /** Deletes what an earlier program did not get to. */
  tidy: () => void
  /** The parcel with how far it is on its way. */
  standingOf: (parcel: Parcel) => Standing
  /** Whether the last try found no network. */
  unreached: () => boolean
}

interface Around {
  shelf: Shelf
  ways: Ways
  forget: (path: string) => void
  changed: () => void
}

/** Makes one try, and writes down on the shelf what came of it. */
export function createCarrier({ shelf, ways, forget, changed }: Around): Carrier {
  /** Percent of what is on its way. */
  const going = new Map<string, number>()
  let unreached = false

  function keep(key: string, { progress, input, ...step }: Step): void {
    if (progress !== undefined && going.has(key)) going.set(key, progress)
    const file = shelf.find(key)?.file
    if (file && Object.keys(step).length) shelf.change(key, { file: { ...file, ...step } })
    if (input) shelf.change(key, { input })
    changed()
  }

  /** What has arrived needs no copy on the phone; the small picture stays to be shown. */
  function forgetBytes({ key, state, file }: Parcel): void {
    if (state !== 'arrived' || !file?.path || file.path === file.thumb) return
    // Deleted first: a program that ends in between deletes it once more, and leaves nothing lying about.
    forget(file.path)
    shelf.change(key, { file: { ...file, path: '' } })
  }

  const tidy = () => shelf.all().forEach(forgetBytes)

  return {
    tidy,
    async send({ key, ...parcel }) {
      going.set(key, 0)
      changed()
      const before = parcel.after ? shelf.find(parcel.after)?.given : undefined
      const outcome = await carry({ key, ...parcel }, before, ways, (step) => keep(key, step))
      going.delete(key)
      unreached = outcome.state === 'later' && outcome.unreached
      const forgets = parcel.forgets && outcome.state === 'arrived'
      if (outcome.state !== 'later') shelf.change(key, { ...outcome, ...(forgets && { input: {} }) })
      tidy()
      changed()
      return outcome
    },
    standingOf(parcel) {
      const sending = going.get(parcel.key)
      return sending === undefined ? parcel : { ...parcel, sending }
    },
    unreached: () => unreached,
  }
}
