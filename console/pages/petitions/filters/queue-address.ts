import type { Input } from '../../../../miniprogram/contract/actions'
import { queueForm, type Search } from '../../../../miniprogram/contract/petition/desk'
import { addressBook, type ListAddress } from '../../list/address'

const { after: _after, ...filters } = queueForm.fields

export type Filter = keyof typeof filters
export type Filters = Omit<Input<'petition.queue'>, 'after'>
/** What the list shows, as it stands in the address bar. */
export type QueueAddress = ListAddress<Filters>
export const everyFilter = Object.keys(filters) as Filter[]

const personal: ReadonlySet<Search> = new Set(['NAME', 'PHONE'])

export const queueAddresses = addressBook<Filters>({
  fields: filters,
  hidesWords: ({ search }) => search !== undefined && personal.has(search),
  // Such a search means nothing without its words.
  withWords: (read, words) => ({ ...read, search: words === undefined ? undefined : read.search, words }),
})

export const { read: readAddress, write: writeAddress } = queueAddresses

/** What to ask the cloud for that address. */
export function queueInput({ filters, trail }: QueueAddress): Input<'petition.queue'> {
  return { ...filters, after: trail.at(-1) }
}
