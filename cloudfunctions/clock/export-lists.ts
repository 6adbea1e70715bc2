import type { Queue } from '../../miniprogram/contract/petition/desk'
import { mostExported } from '../../miniprogram/contract/petition/exports'
import { filtered } from '../petition/desk/filters'
import { bookPath, exportPaths, partPath, type ExportRecord } from '../petition/exports/jobs'
import { lineOf, once, sheetOf, type Line } from '../petition/exports/sheet'
import { sightFor, type Sight } from '../petition/records/sight'
import { randomId } from '../shared/keys'
import type { ClockContext } from './context'

/** How much is done at a time. */
export interface Pace {
  /** Cases in one page. */
  page: number
  /** Cases in one file. */
  most: number
  /** Milliseconds after which no further page is begun: the function is ended after a minute. */
  runFor: number
}

const usual: Pace = { page: 200, most: mostExported, runFor: 25_000 }
/** Whoever could not finish it in so many runs never will. */
const mostTakes = 20
/** A page in words, sealed. */
const longestPart = 8 * 1024 * 1024

/** Makes the files that officers asked for, page by page. A run that was cut short is gone on with from its last page. */
export async function exportLists(_nothing: unknown, context: ClockContext, pace = usual): Promise<{ done: number }> {
  const { exports, now } = context
  const ends = now().getTime() + pace.runFor
  const runner = randomId()
  let done = 0
  while (now().getTime() < ends) {
    const job = await exports.take(runner, now())
    if (!job) break
    if (await advance(job, ends, pace, context)) done++
  }
  return { done }
}

/** True when the file is there. */
async function advance(taken: ExportRecord, ends: number, pace: Pace, context: ClockContext): Promise<boolean> {
  const { exports, now } = context
  let job = taken
  while (!job.read) {
    if (now().getTime() >= ends) {
      // The next run need not wait until this one is given up.
      await exports.save(job, { heldUntil: now() })
      return false
    }
    const read = await nextPage(job, pace, context)
    if (!read) return false
    job = read
  }
  return finish(job, context)
}

/** Reads one more page, as far as its officer may see at this moment. Undefined when there is nothing to go on with. */
async function nextPage(job: ExportRecord, { page, most }: Pace, context: ClockContext) {
  const { exports, files, keys, listed } = context
  const sight = await sightNow(job, context)
  if (!sight || job.takes > mostTakes) {
    await exports.save(job, { state: 'FAILED' })
    await files.remove(exportPaths(job))
    return undefined
  }
  const asked = JSON.parse(keys.seal.open(job.filter, job._id, 'filter')) as Omit<Queue, 'after'>
  const { where, ordering } = filtered(asked, sight, context)
  const { rows, next } = await listed(
    { ...where, ...sight.where },
    ordering,
    job.after,
    Math.min(page, most - job.rows),
  )
  const lines = rows.map((row) => lineOf(row, keys.seal))
  await files.write(
    partPath(job, job.parts),
    keys.seal.bytes(Buffer.from(JSON.stringify(lines)), job._id, partName(job.parts)),
  )

  const full = job.rows + rows.length >= most
  const changes = {
    parts: job.parts + 1,
    rows: job.rows + rows.length,
    ...(next && { after: next }),
    ...((!next || full) && { read: true as const }),
    ...(next && full && { cut: true as const }),
  }
  return (await exports.save(job, changes)) ? { ...job, ...changes } : undefined
}

/** Whoever no longer handles petitions, or serves elsewhere by now, gets what is open to them now. */
async function sightNow(
  { officer: id }: ExportRecord,
  { officers, keys, command, now }: ClockContext,
): Promise<Sight | undefined> {
  const officer = await officers.byId(id)
  return officer && sightFor(await officers.acting(officer, now()), keys, command)
}

async function finish(job: ExportRecord, { exports, files, keys }: ClockContext): Promise<boolean> {
  const lines: Line[] = []
  for (let part = 0; part < job.parts; part++) {
    const { bytes } = await files.read(partPath(job, part), longestPart)
    if (!bytes) throw new Error(`Part ${part} of the export ${job._id} is gone.`)
    lines.push(...(JSON.parse(keys.seal.openBytes(bytes, job._id, partName(part)).toString()) as Line[]))
  }
  await files.write(bookPath(job), await sheetOf(once(lines), job.cut === true))
  if (!(await exports.save(job, { state: 'DONE' }))) return false
  await files.remove(exportPaths(job).filter((path) => path !== bookPath(job)))
  return true
}

const partName = (part: number): string => `part.${part}`
