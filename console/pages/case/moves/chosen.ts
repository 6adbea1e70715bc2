import type { CaseArea, Element, Matter } from '../area'

/** A move that is being filled in, and where it is of one element, which. */
export interface Chosen {
  name: string
  element?: Element
}

/** Where what is written for it is kept until it is sent. */
export const placeOf = (id: string, { name, element }: Chosen): string =>
  ['move', id, name, ...(element ? [element.id] : [])].join(' ')

/** Whether it may be filled in now: it is open, or its author drafted it. */
export const isOpen = ({ moves, pending }: Matter, name: string): boolean =>
  moves.includes(name) || (pending?.own === true && pending.move === name)

/** Where each of these moves is made: at the case, or at each element of its sort. */
export const placesFor = (names: readonly string[], elements: readonly Element[], { moveOf }: CaseArea): Chosen[] =>
  names.flatMap((name): Chosen[] => {
    const { of } = moveOf(name)
    return of ? elements.filter((one) => one.of === of).map((element) => ({ name, element })) : [{ name }]
  })

/** What a move is called: one of an element says of which. */
export const titleOf = (label: string, { element }: Chosen): string => (element ? `${label}：${element.label}` : label)
