import type { Count } from '../../../../miniprogram/contract/case/answers'
import type { Command, Condition, Database } from '../../database'
import type { Changes, Stepped } from '../moving/changes'
import type { CaseRecord } from './record'

export const pageSize = 20

export interface Rows<Row> {
  rows: Row[]
  next?: string
}

/** The fields that sort cases: strings that are unique and mark where a page ends. */
export type Ordering = readonly [field: 'order' | 'dueOrder' | 'toldOrder' | 'number', direction: 'asc' | 'desc']

/** Cases of one sort, each method one round trip. `where` says whose they have to be. */
export interface Cases<R extends CaseRecord, Row = R> {
  /** False when id or number is taken. */
  add: (record: R) => Promise<boolean>
  find: (id: string, where: Condition) => Promise<R | undefined>
  page: (where: Condition, ordering: Ordering, after?: string, size?: number) => Promise<Rows<Row>>
  /** The first of them with all that they hold. */
  whole: (where: Condition, ordering: Ordering, size: number) => Promise<R[]>
  /** Counts no further than `most`. */
  count: (where: Condition, most: number) => Promise<Count>
  /** False when somebody else was first. */
  step: (before: R, where: Condition, stepped: Stepped<R>) => Promise<boolean>
  /** The same with the next number of a series, which nothing else ever bears and nothing skips: several round trips. */
  stepNumbered: (before: R, series: string, at: (place: number) => Stepped<R>) => Promise<Stepped<R> | undefined>
  set: (where: Condition, changes: Changes) => Promise<number>
}

interface SeriesRecord {
  _id: string
  place: number
}

/** Somebody else moved the case between its reading and its numbering. */
class Overtaken extends Error {}

/** What of a case lists are read without. */
export function casesIn<R extends CaseRecord, LeftOut extends keyof R & string = never>(
  database: Database,
  collection: string,
  leftOut: readonly LeftOut[],
): Cases<R, Omit<R, LeftOut>> {
  const cases = database.collection<R>(collection)
  const _ = database.command
  return {
    add: (record) => cases.add(record),
    find: (id, where) => cases.first({ ...where, _id: id }),
    page: async (where, [field, direction], after, size = pageSize) => {
      const beyond = direction === 'asc' ? _.gt(after ?? '') : after ? _.lt(after) : _.gt('')
      const bounded = where[field]
        ? { ...where, [field]: _.and([where[field] as Command, beyond]) }
        : { ...where, [field]: beyond }
      const rows = await cases.find(bounded, {
        order: [field, direction],
        limit: size + 1,
        without: leftOut,
      })
      const shown = rows.slice(0, size)
      return rows.length > size ? { rows: shown, next: shown.at(-1)?.[field] } : { rows: shown }
    },
    whole: (where, order, limit) => cases.find(where, { order, limit }),
    count: async (where, most) => {
      const found = await cases.find(where, { limit: most + 1, only: ['_id'] })
      return found.length > most ? { count: most, more: true } : { count: found.length }
    },
    step: async (before, where, stepped) =>
      (await cases.change({ ...where, ...asItWas(before) }, written(stepped, _))) === 1,
    stepNumbered: (before, name, at) => numbered(database, collection, before, name, at),
    set: (where, changes) => cases.change(where, cleaned(changes, _)),
  }
}

/** One step with the next number of a series. Undefined when somebody else was first. */
async function numbered<R extends CaseRecord>(
  database: Database,
  collection: string,
  before: R,
  name: string,
  at: (place: number) => Stepped<R>,
): Promise<Stepped<R> | undefined> {
  const _ = database.command
  await database.collection<SeriesRecord>('series').add({ _id: name, place: 0 })
  try {
    return await database.transaction(async (inside) => {
      // Written first: whoever numbers at the same time has to wait their turn here.
      await inside.change('series', name, { place: _.inc(1) })
      const { place } = await inside.read<SeriesRecord>('series', name)
      const now = await inside.read<R>(collection, before._id)
      // Thrown, so that the number is given back.
      if (now.version !== before.version) throw new Overtaken()
      const stepped = at(place)
      await inside.change(collection, before._id, written(stepped, _))
      return stepped
    })
  } catch (error) {
    if (error instanceof Overtaken) return undefined
    throw error
  }
}

/** The condition under which nobody moved a case since it was read. */
export const asItWas = ({ _id, version, status }: CaseRecord) => ({ _id, version, status })

function written<R extends CaseRecord>({ changes, event, paper }: Stepped<R>, _: Command): Changes {
  return {
    ...cleaned(changes, _),
    timeline: _.push([event]),
    ...(paper && { papers: _.push([paper]) }),
  }
}

/** Objects take the place of objects, and what is undefined is taken away. */
export function cleaned(changes: Changes, _: Command): Changes {
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]) => {
      if (value === undefined) return [name, _.remove()]
      return [name, isPlain(value) ? _.set(value) : value]
    }),
  )
}

const isPlain = (value: unknown): boolean => typeof value === 'object' && value !== null && value.constructor === Object
