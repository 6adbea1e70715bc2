import type { Queue } from '../../../miniprogram/contract/petition/desk'
import type { PetitionRecord } from './record'

/** What lists are filtered by. A category says its kind already. */
export interface Facets extends Pick<Queue, 'kind' | 'category' | 'status' | 'unit'> {
  /** The id of whoever is in charge, or that nobody is. */
  charge?: string
}

export const nobody = 'NOBODY'

const order = ['kind', 'category', 'status', 'unit', 'charge'] as const
const written = (facets: Facets): string => order.map((name) => facets[name] ?? '').join('|')

/** The one key under which an index holds, in order, all that pass these filters together; undefined without a filter. */
export function facetFor({ kind, category, ...others }: Facets): string | undefined {
  const key = written({ ...others, ...(category ? { category } : { kind }) })
  return key === written({}) ? undefined : key
}

/** Every key under which a petition is listed: each choice of filters that it passes. */
export function facetsOf({
  kind,
  category,
  status,
  unit,
  assignee,
}: Pick<PetitionRecord, 'kind' | 'category' | 'status' | 'unit' | 'assignee'>): string[] {
  const abouts: Facets[] = [{}, { kind }, ...(category ? [{ category }] : [])]
  const charge = assignee?.id ?? nobody
  const choices = [{ status }, ...(unit ? [{ unit }] : []), { charge }]
  const together = choices.reduce<Facets[]>(
    (all, one) => all.flatMap((chosen) => [chosen, { ...chosen, ...one }]),
    abouts,
  )
  return together.flatMap((facets) => facetFor(facets) ?? [])
}
