import type { Element } from '../area'

/** A move that is being filled in, and where it is of one element, which. */
export interface Chosen {
  name: string
  element?: Element
}

/** Where what is written for it is kept until it is sent. */
export const placeOf = (id: string, { name, element }: Chosen): string =>
  ['move', id, name, ...(element ? [element.id] : [])].join(' ')

/** What a move is called: one of an element says of which. */
export const titleOf = (label: string, { element }: Chosen): string => (element ? `${label}：${element.label}` : label)
