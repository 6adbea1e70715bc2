import { useLocation, useSearchParams } from 'react-router'
import { readAddress, writeAddress, type Filters, type QueueAddress } from './queue-address'

export interface Shown {
  address: QueueAddress
  show: (next: QueueAddress) => void
  /** Other filters begin at their first page. */
  filter: (changes: Filters) => void
  /** What the address itself does not tell. */
  words?: string
}

/** What the list shows: the address bar, and beside it what must not stand there. */
export function useAddress(): Shown {
  const [search, setSearch] = useSearchParams()
  const { state } = useLocation() as { state: { words?: string } | null }
  const words = state?.words
  const address = readAddress(search, words)
  const show = (next: QueueAddress) => {
    const written = writeAddress(next)
    setSearch(written.search, { state: { words: written.words } })
  }
  return {
    address,
    words,
    show,
    filter: (changes) => show({ filters: { ...address.filters, ...changes }, trail: [] }),
  }
}
