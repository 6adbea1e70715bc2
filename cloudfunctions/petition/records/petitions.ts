import type { Count } from '../../../miniprogram/contract/case/answers'
import type { Command, Condition, Database } from '../../shared/database'
import type { Changes, Stepped } from '../moving/changes'
import type { PetitionRecord, TalkRecord } from './record'

export const pageSize = 20

const leftOut = [
  'details',
  'place',
  'officer',
  'evidence',
  'timeline',
  'talk',
  'papers',
  'facets',
  'terms',
  'contacts',
] as const

/** What a list needs of a petition. */
export type RowRecord = Omit<PetitionRecord, (typeof leftOut)[number]>

export interface Rows {
  rows: RowRecord[]
  next?: string
}

/** The fields that sort petitions: strings that are unique and mark where a page ends. */
export type Ordering = readonly [field: 'order' | 'dueOrder' | 'toldOrder' | 'number', direction: 'asc' | 'desc']

/** Petitions, each method one round trip. `where` says whose they have to be. */
export interface Petitions {
  /** False when id or number is taken. */
  add: (petition: PetitionRecord) => Promise<boolean>
  find: (id: string, where: Condition) => Promise<PetitionRecord | undefined>
  /** Undefined also for the one pair in a trillion that shares a code: neither is shown to the other. */
  byCode: (index: string) => Promise<PetitionRecord | undefined>
  page: (where: Condition, ordering: Ordering, after?: string, size?: number) => Promise<Rows>
  /** Counts no further than `most`. */
  count: (where: Condition, most: number) => Promise<Count>
  /** False when somebody else was first. */
  step: (before: PetitionRecord, where: Condition, stepped: Stepped) => Promise<boolean>
  /** The same with the next number of a series, which nothing else ever bears and nothing skips: several round trips. */
  stepNumbered: (before: PetitionRecord, series: string, at: (place: number) => Stepped) => Promise<Stepped | undefined>
  /** False when the petition was moved meanwhile, or somebody else said something. */
  say: (before: PetitionRecord, where: Condition, entry: TalkRecord, changes: Changes) => Promise<boolean>
  set: (where: Condition, changes: Changes) => Promise<number>
}

interface SeriesRecord {
  _id: string
  place: number
}

/** Somebody else moved the petition between its reading and its numbering. */
class Overtaken extends Error {}

export function petitionsIn(database: Database): Petitions {
  const petitions = database.collection<PetitionRecord>('petitions')
  const _ = database.command
  return {
    add: (petition) => petitions.add(petition),
    find: (id, where) => petitions.first({ ...where, _id: id }),
    byCode: async (index) => {
      const [found, another] = await petitions.find({ code: index }, { limit: 2 })
      return another ? undefined : found
    },
    page: async (where, [field, direction], after, size = pageSize) => {
      const beyond = direction === 'asc' ? _.gt(after ?? '') : after ? _.lt(after) : _.gt('')
      const bounded = where[field]
        ? { ...where, [field]: _.and([where[field] as Command, beyond]) }
        : { ...where, [field]: beyond }
      const rows: RowRecord[] = await petitions.find(bounded, {
        order: [field, direction],
        limit: size + 1,
        without: leftOut,
      })
      const shown = rows.slice(0, size)
      return rows.length > size ? { rows: shown, next: shown.at(-1)?.[field] } : { rows: shown }
    },
    count: async (where, most) => {
      const found = await petitions.find(where, { limit: most + 1, only: ['_id'] })
      return found.length > most ? { count: most, more: true } : { count: found.length }
    },
    step: async (before, where, stepped) =>
      (await petitions.change({ ...where, ...asItWas(before) }, written(stepped, _))) === 1,
    stepNumbered: (before, name, at) => numbered(database, before, name, at),
    say: async (before, where, entry, changes) => {
      const asItStood = { ...where, ...asItWas(before), [`talk.${before.talk.length}`]: _.exists(false) }
      return (await petitions.change(asItStood, { ...cleaned(changes, _), talk: _.push([entry]) })) === 1
    },
    set: (where, changes) => petitions.change(where, cleaned(changes, _)),
  }
}

/** One step with the next number of a series. Undefined when somebody else was first. */
async function numbered(
  database: Database,
  before: PetitionRecord,
  name: string,
  at: (place: number) => Stepped,
): Promise<Stepped | undefined> {
  const _ = database.command
  await database.collection<SeriesRecord>('series').add({ _id: name, place: 0 })
  try {
    return await database.transaction(async (inside) => {
      // Written first: whoever numbers at the same time has to wait their turn here.
      await inside.change('series', name, { place: _.inc(1) })
      const { place } = await inside.read<SeriesRecord>('series', name)
      const now = await inside.read<PetitionRecord>('petitions', before._id)
      // Thrown, so that the number is given back.
      if (now.version !== before.version) throw new Overtaken()
      const stepped = at(place)
      await inside.change('petitions', before._id, written(stepped, _))
      return stepped
    })
  } catch (error) {
    if (error instanceof Overtaken) return undefined
    throw error
  }
}

const asItWas = ({ _id, version, status }: PetitionRecord) => ({ _id, version, status })

function written({ changes, event, paper }: Stepped, _: Command): Changes {
  return {
    ...cleaned(changes, _),
    timeline: _.push([event]),
    ...(paper && { papers: _.push([paper]) }),
  }
}

/** Objects take the place of objects, and what is undefined is taken away. */
function cleaned(changes: Changes, _: Command): Changes {
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]) => {
      if (value === undefined) return [name, _.remove()]
      return [name, isPlain(value) ? _.set(value) : value]
    }),
  )
}

const isPlain = (value: unknown): boolean => typeof value === 'object' && value !== null && value.constructor === Object
