import { exportHours, type ExportState } from '../../../miniprogram/contract/petition/exports'
import type { Database } from '../../shared/database'
import type { Sealed } from '../../shared/seal'

/** An export that an officer asked for, until the sweep. */
export interface ExportRecord {
  _id: string
  /** Id of the officer it is for. */
  officer: string
  at: Date
  state: ExportState
  /** JSON of what the list was asked for, sealed as `filter`: it may hold a name. */
  filter: Sealed
  /** Random; all its files lie under it. */
  folder: string
  /** How many pages were read, … */
  parts: number
  /** … how many cases stand in them, … */
  rows: number
  /** … and the mark at which the next page begins. */
  after?: string
  /** Nothing is left to be read. */
  read?: true
  cut?: true
  /** Until then it is advanced by `runner` and nobody else. */
  heldUntil: Date
  runner?: string
  /** How often somebody began to advance it. */
  takes: number
}

/** File and job are deleted by the sweep when they are older. */
export const exportLife = exportHours * 3_600_000
/** Longer than a function may run: whoever held it until then is gone. */
const heldFor = 2 * 60_000

export interface Exports {
  add: (job: ExportRecord) => Promise<void>
  /** An officer's own, newest first. */
  of: (officer: string) => Promise<ExportRecord[]>
  /** The one that waits longest, for this runner alone from now on. */
  take: (runner: string, now: Date) => Promise<ExportRecord | undefined>
  /** Writes what came of one step. False when somebody else goes on with it by now, or it was swept. */
  save: (job: ExportRecord, changes: Partial<ExportRecord>) => Promise<boolean>
  /** Takes back all that was read for an officer; what nothing was read for yet begins anew. Answers those whose files are to go. */
  withdraw: (officer: string, now: Date) => Promise<ExportRecord[]>
}

export function exportsIn(database: Database): Exports {
  const jobs = database.collection<ExportRecord>('exports')
  const _ = database.command
  return {
    add: async (job) => {
      if (!(await jobs.add(job))) throw new Error('Two random ids were the same.')
    },
    of: (officer) => jobs.find({ officer, at: _.gt(new Date(0)) }, { order: ['at', 'desc'], limit: 20 }),
    take: async (runner, now) => {
      const free = { state: 'WAITING', heldUntil: _.lte(now) }
      const [waiting] = await jobs.find(free, { order: ['heldUntil', 'asc'], limit: 1 })
      if (!waiting) return undefined
      const held = { runner, heldUntil: new Date(now.getTime() + heldFor), takes: waiting.takes + 1 }
      // Two timers may look at once: the database decides who was first.
      return (await jobs.change({ ...free, _id: waiting._id }, held)) === 1 ? { ...waiting, ...held } : undefined
    },
    save: async ({ _id, runner, parts }, changes) =>
      (await jobs.change({ _id, runner, parts, state: 'WAITING' }, changes)) === 1,
    withdraw: async (officer, now) => {
      const own = { officer, at: _.gt(new Date(0)) }
      // A page that is being read at this moment was looked for as before: it is not saved.
      await jobs.change({ ...own, state: 'WAITING', parts: 0 }, { runner: _.remove(), heldUntil: now })
      const read = { ...own, state: _.in(['WAITING', 'DONE']), parts: _.gt(0) }
      const gone = await jobs.find(read)
      if (gone.length) await jobs.change(read, { state: 'WITHDRAWN' })
      return gone
    },
  }
}

export const partPath = ({ folder }: Pick<ExportRecord, 'folder'>, part: number): string => `${folder}/${part}`
/** Under which name it is saved by whoever fetches it. */
export const bookPath = ({ folder }: Pick<ExportRecord, 'folder'>): string => `${folder}/petitions.xlsx`

/** Every file there can be: of a run that was cut short, one page more than the job says. */
export const exportPaths = (job: Pick<ExportRecord, 'folder' | 'parts'>): string[] => [
  bookPath(job),
  ...Array.from({ length: job.parts + 1 }, (_, part) => partPath(job, part)),
]
