import type { RosterTally } from '../../../miniprogram/contract/people/roster/answers'
import { rosterStates, type RosterMode, type RosterState } from '../../../miniprogram/contract/people/roster/imports'
import type { Database } from '../../shared/database'
import type { Sealed } from '../../shared/seal'

/** One import of a file, from its first piece to its end. */
export interface ImportRecord {
  _id: string
  /** `open` while it goes on, its own id afterwards: a unique index keeps a second one out. */
  slot: string
  mode: RosterMode
  /** Keyed digest of the file's own: the same file goes on where it broke off. */
  digest: string
  lines: number
  pieces: number
  at: Date
  /** Id and name of the administrator. */
  by: string
  byName: Sealed
  state: RosterState
  /** Lines that were checked or, in the end, written. */
  done: number
  /** The number after which those are looked for whom the file does not name. */
  after?: string
  /** JSON of what is shown of it, sealed as `shown`: it names people. */
  shown?: Sealed
  checkedAt?: Date
  tally?: RosterTally
  faults?: number
  decided?: string
  decidedName?: Sealed
  decidedAt?: Date
  reason?: Sealed
  written?: number
  left?: number
  /** Until then it is advanced by `runner` and nobody else. */
  heldUntil: Date
  runner?: string
  /** How often somebody began to advance it since it got into this state. */
  takes: number
}

/** Some lines of a file. */
export interface PieceRecord {
  /** Of its import and its place: a second sending is the same. */
  _id: string
  import: string
  place: number
  at: Date
  /** JSON of `RosterLine[]`, sealed as `lines`. */
  lines: Sealed
}

const open = 'open'
/** Longer than a function may run: whoever held it until then is gone. */
const heldFor = 2 * 60_000
const mostTogether = 1000

interface From {
  _id: string
  from: readonly RosterState[]
  /** Only while this one holds it. */
  runner?: string
}

export interface Imports {
  /** False when another one is open. */
  add: (record: ImportRecord) => Promise<boolean>
  open: () => Promise<ImportRecord | undefined>
  newest: () => Promise<ImportRecord | undefined>
  byId: (id: string) => Promise<ImportRecord | undefined>
  /** From one state to another; false when it is in none of these any more. */
  move: (where: From, to: RosterState, set?: Partial<ImportRecord>) => Promise<boolean>
  /** The security officer, who is not the one that brought it in, lets what was looked at hold. */
  confirm: (id: string, seen: Date, decision: Partial<ImportRecord> & { decided: string }) => Promise<boolean>
  /** The one that waits longest for the clock, for this runner alone from now on. */
  take: (runner: string, now: Date) => Promise<ImportRecord | undefined>
  /** Writes what came of one step. False when somebody else goes on with it by now, or it was withdrawn. */
  save: (record: ImportRecord, changes: Partial<ImportRecord>) => Promise<boolean>
  /** A piece that is there already stays. */
  addPiece: (piece: PieceRecord) => Promise<void>
  /** The places of those that are there. */
  have: (id: string) => Promise<number[]>
  piece: (id: string, place: number) => Promise<PieceRecord | undefined>
  removePieces: (id: string) => Promise<void>
  /** Those that nobody went on with since. */
  stale: (before: Date) => Promise<ImportRecord[]>
  removeOldPieces: (before: Date) => Promise<number>
  /** What was wrong with a file that nobody mended since. */
  forgetFaults: (before: Date) => Promise<number>
}

export const pieceId = (id: string, place: number): string => `${id}.${place}`

export function importsIn(database: Database): Imports {
  const imports = database.collection<ImportRecord>('rosterimports')
  const pieces = database.collection<PieceRecord>('rosterpieces')
  const _ = database.command
  const change = async (where: object, set: Partial<ImportRecord>) =>
    (await imports.change({ ...where }, writable(set, _))) === 1
  return {
    add: (record) => imports.add(record),
    open: () => imports.first({ slot: open }),
    newest: async () => (await imports.find({ at: _.gt(new Date(0)) }, { order: ['at', 'desc'], limit: 1 }))[0],
    byId: (id) => imports.first({ _id: id }),
    move: ({ _id, runner, from }, to, set = {}) =>
      change({ _id, state: _.in([...from]), ...(runner && { runner }) }, { ...stateOf(to, _id), ...set }),
    confirm: (_id, checkedAt, decision) =>
      change(
        { _id, state: 'READY', checkedAt, by: _.neq(decision.decided) },
        { ...stateOf('APPLYING', _id), ...decision },
      ),
    take: async (runner, now) => {
      const free = { state: _.in(['CHECKING', 'APPLYING']), heldUntil: _.lte(now) }
      const [waiting] = await imports.find(free, { order: ['heldUntil', 'asc'], limit: 1 })
      if (!waiting) return undefined
      const held = { runner, heldUntil: new Date(now.getTime() + heldFor), takes: waiting.takes + 1 }
      // Two timers may look at once: the database decides who was first.
      const taken = await change({ _id: waiting._id, state: waiting.state, heldUntil: _.lte(now) }, held)
      return taken ? { ...waiting, ...held } : undefined
    },
    save: ({ _id, runner, state }, changes) => change({ _id, runner, state }, changes),
    addPiece: async (piece) => {
      await pieces.add(piece)
    },
    have: async (id) => {
      const where = { import: id, place: _.gte(0) }
      const found = await pieces.find(where, { order: ['place', 'asc'], limit: mostTogether, only: ['place'] })
      return found.map(({ place }) => place)
    },
    piece: (id, place) => pieces.first({ _id: pieceId(id, place) }),
    removePieces: async (id) => {
      await pieces.remove({ import: id })
    },
    stale: (before) => imports.find({ slot: open, at: _.lt(before), state: _.in(['RECEIVING', 'READY']) }),
    removeOldPieces: (before) => pieces.remove({ at: _.lt(before) }),
    forgetFaults: (before) =>
      imports.change({ state: 'FAULTY', heldUntil: _.lt(before), shown: _.exists(true) }, { shown: _.remove() }),
  }
}

/** What a state brings along: a place kept free for it or given back, and a fresh start for the clock. */
export function stateOf(state: RosterState, id: string): Partial<ImportRecord> {
  const isOpen = 'open' in rosterStates[state]
  return { state, slot: isOpen ? open : id, takes: 0 }
}

/** What is given as undefined is taken out; objects are replaced whole. */
function writable(set: Partial<ImportRecord>, _: Database['command']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(set).map(([name, value]) => {
      if (value === undefined) return [name, _.remove()]
      return [name, name === 'tally' ? _.set(value) : value]
    }),
  )
}
