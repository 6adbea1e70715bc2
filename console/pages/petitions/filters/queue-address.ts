import type { Input } from '../../../../miniprogram/contract/actions'
import { queueForm, type Search } from '../../../../miniprogram/contract/petition/desk'

const { after: _after, ...filters } = queueForm.fields

export type Filter = keyof typeof filters
export type Filters = Omit<Input<'petition.queue'>, 'after'>
export const everyFilter = Object.keys(filters) as Filter[]

/** What the list shows, as it stands in the address bar. */
export interface QueueAddress {
  filters: Filters
  /** The cursors of the pages turned so far; the last one is the page shown, none is the first. */
  trail: readonly string[]
}

/** Names and telephone numbers stay out of the address bar, the browser's history and whatever is copied from there. */
const personal: ReadonlySet<Search> = new Set(['NAME', 'PHONE'])
const isPersonal = (search: Search | undefined) => search !== undefined && personal.has(search)

/** `words` is what was searched for and does not stand in the address. */
export function readAddress(search: URLSearchParams, words?: string): QueueAddress {
  const given = everyFilter.flatMap((name): [Filter, unknown][] => {
    const text = search.get(name)
    const checked = text === null ? undefined : filters[name].check(text)
    return checked && checked.problem === undefined && checked.value !== '' ? [[name, checked.value]] : []
  })
  const read = Object.fromEntries(given) as Filters
  return {
    filters: isPersonal(read.search) ? personally(read, words) : read,
    trail: search.getAll('after'),
  }
}

/** Such a search means nothing without its words. */
function personally(read: Filters, words: string | undefined): Filters {
  return { ...read, search: words === undefined ? undefined : read.search, words }
}

interface Written {
  search: URLSearchParams
  /** To be kept beside the address. */
  words?: string
}

export function writeAddress({ filters, trail }: QueueAddress): Written {
  const hidden = isPersonal(filters.search) ? filters.words : undefined
  const shown = everyFilter.flatMap((name): [string, string][] => {
    const value = name === 'words' && hidden !== undefined ? undefined : filters[name]
    return value === undefined ? [] : [[name, value]]
  })
  const search = new URLSearchParams([...shown, ...trail.map((cursor): [string, string] => ['after', cursor])])
  return { search, ...(hidden !== undefined && { words: hidden }) }
}

/** What to ask the cloud for that address. */
export function queueInput({ filters, trail }: QueueAddress): Input<'petition.queue'> {
  return { ...filters, after: trail.at(-1) }
}
