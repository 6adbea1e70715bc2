import type { Captured, Parcel } from './parcel'

/** What outlives the program: the whole shelf is read and written at once. */
export interface Store {
  read: () => Parcel[]
  write: (parcels: Parcel[]) => void
  /** Deletes a kept file; one that is gone is as good. */
  forget: (path: string) => void
  now: () => number
}

/** What has arrived and nobody took up again is kept so long. */
const keptFor = 7 * 24 * 3_600_000

export interface Shelf {
  all: () => Parcel[]
  find: (key: string) => Parcel | undefined
  add: (captured: Captured) => void
  change: (key: string, change: Partial<Parcel>) => void
  remove: (key: string) => void
  /** Nobody needs to see these any more. */
  release: (group: string) => void
}

/** The parcels of this phone, in the order in which they were captured. */
export function shelfIn({ read, write, forget, now }: Store): Shelf {
  const drop = ({ file }: Parcel) => {
    for (const path of new Set([file?.path, file?.thumb])) if (path) forget(path)
  }
  /** Whether nothing waits for it and nobody looks at it. */
  const isOver = (parcel: Parcel, others: readonly Parcel[]) =>
    parcel.state === 'arrived' &&
    (parcel.released === true || now() - Date.parse(parcel.at) > keptFor) &&
    others.every(({ after, state }) => after !== parcel.key || state === 'arrived')

  function put(parcels: Parcel[]): void {
    const over = parcels.filter((parcel) => isOver(parcel, parcels))
    // Deleted first: a program that ends in between finds it here again.
    over.forEach(drop)
    write(parcels.filter((parcel) => !over.includes(parcel)))
  }

  const changed = (match: (parcel: Parcel) => boolean, change: Partial<Parcel>) =>
    put(read().map((parcel) => (match(parcel) ? withChange(parcel, change) : parcel)))

  return {
    all: read,
    find: (key) => read().find((parcel) => parcel.key === key),
    add: (captured) => put([...read(), { ...captured, state: 'waiting' }]),
    change: (key, change) => changed((parcel) => parcel.key === key, change),
    remove(key) {
      const parcels = read()
      // Written first: what is still to be sent is never without its file.
      write(parcels.filter((parcel) => parcel.key !== key))
      parcels.filter((parcel) => parcel.key === key).forEach(drop)
    },
    release: (group) => changed((parcel) => parcel.group === group, { released: true }),
  }
}

const withChange = (parcel: Parcel, change: Partial<Parcel>): Parcel => ({ ...parcel, ...change })
