import type { Duty } from '../../../miniprogram/contract/duties'
import type { Database } from '../../shared/database'
import { unbound, type OfficerRecord, type RosterEntry } from '../../shared/officers/record'

/** What a preview says and compares of somebody. */
export type Known = Omit<
  OfficerRecord,
  'leads' | 'sessions' | 'standsFor' | 'delegation' | 'address' | 'digestAt' | 'digestWhy'
>

interface Asked {
  /** What the number begins with, … */
  number?: string
  /** … or a digest of what the name begins with. */
  name?: string
  unit?: string
  by: 'number' | 'byUnit'
  after?: string
  limit: number
}

/** The officers as the roster's keepers and its imports meet them; each method one round trip. */
export interface Roster {
  page: (asked: Asked) => Promise<Known[]>
  /** Whoever there is under these ids, gone or not. */
  known: (ids: readonly string[]) => Promise<Known[]>
  /** Who serves and has one of these phones. */
  withPhones: (digests: readonly string[]) => Promise<Known[]>
  /** Who serves and holds one of these duties. */
  holding: (duties: readonly Duty[]) => Promise<Known[]>
  /** Who serves, by number. */
  serving: (after: string, limit: number) => Promise<Known[]>
  /** False when the number is there already. */
  add: (officer: OfficerRecord) => Promise<boolean>
  /** Writes what a line says over what was known, unless another import has written since. */
  rewrite: (known: Known, entry: RosterEntry, listed: string) => Promise<boolean>
  /** Shuts somebody out at once: no WeChat, no console, no duty, nothing that is told. The record stays. */
  leave: (known: Known, listed: string) => Promise<boolean>
  /** Nobody stands for them any more where they were, nor they for anybody. */
  endStandings: (ids: readonly string[]) => Promise<void>
  /** How many officers an import has written, and how many of them have left by it. */
  listedBy: (id: string) => Promise<{ written: number; left: number }>
}

const hidden = ['leads', 'sessions', 'standsFor', 'delegation', 'address', 'digestAt', 'digestWhy']

export function rosterIn(database: Database): Roster {
  const officers = database.collection<OfficerRecord>('officers')
  const _ = database.command
  const serving = { left: _.exists(false) }
  const find = (where: object, limit: number, order?: readonly [string, 'asc']) =>
    officers.find({ ...where }, { limit, without: hidden, ...(order && { order }) })
  const unchanged = ({ _id, listed }: Known) => ({ _id, listed: listed ?? _.exists(false) })
  return {
    page: ({ number, name, unit, by, after, limit }) => {
      const from = _.gt(after ?? '')
      const begins = number ? { number: from.and(_.gte(number)).and(_.lt(`${number}\uFFFF`)) } : { [by]: from }
      const where = { ...serving, ...(name && { names: name }), ...(unit && { unitPath: unit }), ...begins }
      return find(where, limit, [by, 'asc'])
    },
    known: (ids) => find({ _id: _.in([...ids]) }, ids.length),
    withPhones: (digests) => find({ ...serving, phoneIndex: _.in([...digests]) }, digests.length),
    holding: (duties) => find({ ...serving, duties: _.in([...duties]) }, 1000),
    serving: (after, limit) => find({ ...serving, number: _.gt(after) }, limit, ['number', 'asc']),
    add: (officer) => officers.add(officer),
    rewrite: async (known, entry, listed) => {
      const { phone = _.remove(), phoneIndex = _.remove(), onLeave = _.remove(), unitPath, names, ...rest } = entry
      const lists = { unitPath: _.set(unitPath), names: _.set(names), duties: _.set(entry.duties) }
      const set = { ...rest, ...lists, phone, phoneIndex, onLeave, listed, left: _.remove() }
      return (await officers.change(unchanged(known), set)) === 1
    },
    leave: async (known, listed) => {
      const gone = [
        'boundAt',
        'phone',
        'phoneIndex',
        'onLeave',
        'address',
        'digestAt',
        'digestWhy',
        'standsFor',
        'delegation',
      ]
      const set = {
        ...Object.fromEntries(gone.map((name) => [name, _.remove()])),
        ...Object.fromEntries(['sessions', 'duties', 'leads'].map((name) => [name, _.set([])])),
        identity: unbound(known._id),
        left: true,
        listed,
      }
      return (await officers.change({ ...unchanged(known), ...serving }, set)) === 1
    },
    endStandings: async (ids) => {
      const some = _.in([...ids])
      await officers.change({ 'standsFor.officer': some }, { standsFor: _.pull({ officer: some }) })
      await officers.change({ _id: some }, { standsFor: _.remove(), delegation: _.remove() })
    },
    listedBy: async (listed) => {
      const [all, left] = await Promise.all([
        officers.count({ listed }),
        officers.count({ listed, left: _.exists(true) }),
      ])
      return { written: all - left, left }
    },
  }
}
