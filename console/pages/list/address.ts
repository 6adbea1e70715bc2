import type { Field } from '../../../miniprogram/contract/form'

interface Searched {
  words?: string
}

/** What a list shows, as it stands in the address bar. */
export interface ListAddress<Filters> {
  filters: Filters
  /** The cursors of the pages turned so far; the last one is the page shown, none is the first. */
  trail: readonly string[]
}

interface Written {
  search: URLSearchParams
  /** To be kept beside the address. */
  words?: string
}

interface Listing<Filters> {
  fields: Readonly<Record<keyof Filters & string, Field>>
  /** Names and telephone numbers stay out of the address bar, the browser's history and whatever is copied from there. */
  hidesWords: (filters: Filters) => boolean
  /** The filters as they were meant, with the words that stood beside the address. */
  withWords: (read: Filters, words: string | undefined) => Filters
}

export interface AddressBook<Filters> {
  /** `words` is what was searched for and does not stand in the address. */
  read: (search: URLSearchParams, words?: string) => ListAddress<Filters>
  write: (address: ListAddress<Filters>) => Written
}

/** How a list's filters are written into its address and read from it. */
export function addressBook<Filters extends Searched>(listing: Listing<Filters>): AddressBook<Filters> {
  const { fields, hidesWords, withWords } = listing
  const every = Object.keys(fields) as (keyof Filters & string)[]
  return {
    read(search, words) {
      const given = every.flatMap((name): [string, unknown][] => {
        const text = search.get(name)
        const checked = text === null ? undefined : fields[name].check(text)
        return checked && checked.problem === undefined && checked.value !== '' ? [[name, checked.value]] : []
      })
      // Each value has passed its own field's check.
      const read = Object.fromEntries(given) as unknown as Filters
      return { filters: hidesWords(read) ? withWords(read, words) : read, trail: search.getAll('after') }
    },
    write({ filters, trail }) {
      const hidden = hidesWords(filters) ? filters.words : undefined
      const shown = every.flatMap((name): [string, string][] => {
        const value = name === 'words' && hidden !== undefined ? undefined : filters[name]
        return typeof value === 'string' ? [[name, value]] : []
      })
      const search = new URLSearchParams([...shown, ...trail.map((cursor): [string, string] => ['after', cursor])])
      return { search, ...(hidden !== undefined && { words: hidden }) }
    },
  }
}
