import { useLocation, useSearchParams } from 'react-router'
import type { AddressBook, ListAddress } from './address'

export interface Shown<Filters> {
  address: ListAddress<Filters>
  show: (next: ListAddress<Filters>) => void
  /** Other filters begin at their first page. */
  filter: (changes: Partial<Filters>) => void
  /** What the address itself does not tell. */
  words?: string
}

/** What a list shows: the address bar, and beside it what must not stand there. */
export function useAddress<Filters>(book: AddressBook<Filters>): Shown<Filters> {
  const [search, setSearch] = useSearchParams()
  const { state } = useLocation() as { state: { words?: string } | null }
  const words = state?.words
  const address = book.read(search, words)
  const show = (next: ListAddress<Filters>) => {
    const written = book.write(next)
    setSearch(written.search, { state: { words: written.words } })
  }
  return {
    address,
    words,
    show,
    filter: (changes) => show({ filters: { ...address.filters, ...changes }, trail: [] }),
  }
}
