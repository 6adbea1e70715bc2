import { randomId } from '../../shared/keys'
import type { ImportRecord } from '../../people/roster/imports'
import { readFile, type RosterFile } from '../../people/roster/lines/read-file'
import { unitNamesOf } from '../../people/roster/lines/unit-names'
import type { RosterLine } from '../../../miniprogram/contract/people/roster/columns'
import type { ClockContext } from '../context'
import { applyRoster } from './apply-roster'
import { checkRoster } from './check-roster'

/** How much is done at a time. */
export interface Pace {
  /** Lines, or officers, in one step. */
  page: number
  /** Records written at once. */
  together: number
  /** Milliseconds after which no further step is begun: the function is ended after a minute. */
  runFor: number
}

/** One run over one import. */
export interface Run {
  pace: Pace
  ends: number
  file: RosterFile
}

const usual: Pace = { page: 500, together: 25, runFor: 25_000 }
/** Whoever could not check it in so many runs never will. What was confirmed is gone on with until it is done. */
const mostTakes = 20

/** Checks what was uploaded and writes what was confirmed, step by step. A run that was cut short is gone on with. */
export async function importRoster(_nothing: unknown, context: ClockContext, pace = usual): Promise<{ done: number }> {
  const { imports, now } = context
  const ends = now().getTime() + pace.runFor
  const runner = randomId()
  let done = 0
  while (now().getTime() < ends) {
    const record = await imports.take(runner, now())
    if (!record) break
    if (await advance(record, { pace, ends }, context)) done++
  }
  return { done }
}

/** True when it has got into its next state. */
async function advance(record: ImportRecord, run: Omit<Run, 'file'>, context: ClockContext): Promise<boolean> {
  if (record.state === 'CHECKING' && record.takes > mostTakes) {
    await context.imports.move({ _id: record._id, from: ['CHECKING'] }, 'FAILED', { shown: undefined })
    await context.imports.removePieces(record._id)
    return false
  }
  const file = await readFile(linesOf(record, context), unitNamesOf(await context.units.all()))
  const act = record.state === 'CHECKING' ? checkRoster : applyRoster
  return act(record, { ...run, file }, context)
}

async function* linesOf({ _id, pieces }: ImportRecord, { imports, keys }: ClockContext): AsyncGenerator<RosterLine[]> {
  for (let place = 0; place < pieces; place++) {
    const piece = await imports.piece(_id, place)
    if (!piece) throw new Error(`Piece ${place} of the import ${_id} is gone.`)
    yield JSON.parse(keys.seal.open(piece.lines, piece._id, 'lines')) as RosterLine[]
  }
}
