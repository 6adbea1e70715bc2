import type { Condition, Database } from '../../shared/database'
import type { PetitionStatus } from '../../../miniprogram/contract/petition/moves'
import type { DueRecord } from './due'
import type { EventRecord, PetitionRecord } from './record'

export const pageSize = 20

/** What a list needs of a petition. */
export type PetitionRow = Omit<PetitionRecord, 'details' | 'place' | 'name' | 'phone' | 'evidence' | 'timeline'>
const leftOut = ['details', 'place', 'name', 'phone', 'evidence', 'timeline'] as const

export interface Rows {
  rows: PetitionRow[]
  next?: string
}

export interface Change {
  status: PetitionStatus
  due?: DueRecord
  event: EventRecord
}

/** Petitions, each method one round trip. `unitPath` keeps out whoever serves in the named unit or below it (回避). */
export interface Petitions {
  /** False when id or number is taken. */
  add: (petition: PetitionRecord) => Promise<boolean>
  own: (id: string, owners: string[]) => Promise<PetitionRecord | undefined>
  /** Undefined also for the one pair in a trillion that shares a code: neither is shown to the other. */
  byCode: (index: string) => Promise<PetitionRecord | undefined>
  mine: (owners: string[], after?: string) => Promise<Rows>
  queue: (unitPath: string[], status?: PetitionStatus, after?: string) => Promise<Rows>
  forOfficer: (id: string, unitPath: string[]) => Promise<PetitionRecord | undefined>
  /** False when somebody else was first. */
  move: (petition: PetitionRecord, unitPath: string[], change: Change) => Promise<boolean>
}

export function petitionsIn(database: Database): Petitions {
  const petitions = database.collection<PetitionRecord>('petitions')
  const _ = database.command
  const cleared = (unitPath: string[]) => ({ unit: _.nin(unitPath) })

  const page = async (where: Condition, after?: string): Promise<Rows> => {
    const beyond = after ? { order: _.lt(after) } : {}
    const rows: PetitionRow[] = await petitions.find(
      { ...where, ...beyond },
      { order: ['order', 'desc'], limit: pageSize + 1, without: leftOut },
    )
    const shown = rows.slice(0, pageSize)
    return rows.length > pageSize ? { rows: shown, next: shown.at(-1)?.order } : { rows: shown }
  }

  return {
    add: (petition) => petitions.add(petition),
    own: (id, owners) => petitions.first({ _id: id, owner: _.in(owners) }),
    byCode: async (index) => {
      const [found, another] = await petitions.find({ code: index }, { limit: 2 })
      return another ? undefined : found
    },
    mine: (owners, after) => page({ owner: _.in(owners) }, after),
    // A bound on the order even on the first page, so that its index serves.
    queue: (unitPath, status, after) =>
      page({ order: _.gt(''), ...(status && { status }), ...cleared(unitPath) }, after),
    forOfficer: (id, unitPath) => petitions.first({ _id: id, ...cleared(unitPath) }),
    move: async ({ _id, version, status: from }, unitPath, { status, due, event }) => {
      const changed = await petitions.change(
        { _id, version, status: from, ...cleared(unitPath) },
        {
          status,
          version: version + 1,
          dueFrom: due?.dueFrom ?? _.remove(),
          dueAt: due?.dueAt ?? _.remove(),
          dueAwaits: due?.dueAwaits ?? _.remove(),
          timeline: _.push([event]),
        },
      )
      return changed === 1
    },
  }
}
