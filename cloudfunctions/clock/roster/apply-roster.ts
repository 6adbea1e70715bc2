import type { ImportRecord } from '../../people/roster/imports'
import { changedColumns, isGone } from '../../people/roster/lines/compare'
import type { Person } from '../../people/roster/lines/read-line'
import type { Faults } from '../../people/roster/lines/faults'
import type { Known } from '../../people/roster/roster'
import { bySort, sealShown } from '../../people/roster/views'
import { entryOf, newOfficer, officerId } from '../../shared/officers/entry'
import type { ClockContext } from '../context'
import { inEachSort } from '../sorts'
import type { Run } from './import-roster'

/** Writes what was confirmed. Every line is compared with what is there at this moment, so that it may be begun again anywhere. */
export async function applyRoster(taken: ImportRecord, run: Run, context: ClockContext): Promise<boolean> {
  const { imports, now } = context
  const { file, pace, ends } = run
  if (file.faults.count) return refuse(taken, file.faults, context)
  const record = { ...taken }
  while (record.done < file.people.length || record.after !== undefined) {
    if (now().getTime() >= ends) {
      await imports.save(record, { heldUntil: now() })
      return false
    }
    const step =
      record.done < file.people.length
        ? await writePage(record, file.people.slice(record.done, record.done + pace.page), run, context)
        : await leavePage(record, run, context)
    if (!(await imports.save(record, step))) return false
    Object.assign(record, step)
  }
  return finish(record, context)
}

/** Units were renamed or taken away since it was checked: nothing is guessed, and nothing is done by halves. */
async function refuse({ _id, runner }: ImportRecord, { count, kept }: Faults, context: ClockContext): Promise<boolean> {
  const { imports, roster, keys } = context
  const { written, left } = await roster.listedBy(_id)
  if (written + left > 0) throw new Error(`The import ${_id} no longer fits the units, and some of it is written.`)
  const shown = sealShown({ faults: kept, changes: bySort(() => []) }, _id, keys)
  const set = { faults: count, tally: undefined, shown }
  if (!(await imports.move({ _id, runner, from: ['APPLYING'] }, 'FAULTY', set))) return false
  await imports.removePieces(_id)
  return true
}

async function writePage(
  record: ImportRecord,
  page: readonly Person[],
  { file, pace }: Run,
  context: ClockContext,
): Promise<Partial<ImportRecord>> {
  const { roster, keys } = context
  const known = await roster.known(page.map(({ number }) => officerId(number, keys)))
  const byNumber = new Map(known.map((officer) => [officer.number, officer]))
  const changed = page.flatMap((person) => changeFor(byNumber.get(person.number), person, context))
  // Before they are written: whoever dies in between finds them still to be done.
  await endStandings(
    changed.filter(({ reposted }) => reposted).map(({ known }) => known),
    context,
  )
  await inTurn(changed, pace.together, async ({ known, person }) => {
    if (known) await roster.rewrite(known, entryOf(person, keys), record._id)
    else await roster.add({ ...newOfficer(person, keys), listed: record._id })
  })
  const done = record.done + page.length
  return { done, ...(done === file.people.length && record.mode === 'COMPLETE' && { after: '' }) }
}

interface Change {
  known?: Known
  person: Person
  /** Serves elsewhere, or as something else, from now on. */
  reposted: boolean
}

function changeFor(known: Known | undefined, person: Person, { keys }: ClockContext): Change[] {
  if (!known) return [{ person, reposted: false }]
  const columns = changedColumns(known, person, keys)
  const reposted = columns.includes('unit') || columns.includes('duties')
  return columns.length || known.left ? [{ known, person, reposted }] : []
}

async function leavePage(
  { _id, after = '' }: ImportRecord,
  { file, pace }: Run,
  context: ClockContext,
): Promise<Partial<ImportRecord>> {
  const serving = await context.roster.serving(after, pace.page)
  const gone = serving.filter((one) => isGone(one, file.lines))
  await endStandings(gone, context)
  await inTurn(gone, pace.together, (known) => context.roster.leave(known, _id))
  return { after: serving.length < pace.page ? undefined : serving.at(-1)?.number }
}

async function endStandings(known: readonly (Known | undefined)[], { roster }: ClockContext): Promise<void> {
  const ids = known.flatMap((one) => (one ? [one._id] : []))
  if (ids.length) await roster.endStandings(ids)
}

/** So many at once. Of two clocks one finds it done: both write the same. */
async function inTurn<Item>(
  items: readonly Item[],
  together: number,
  act: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < items.length; from += together)
    await Promise.all(items.slice(from, from + together).map(act))
}

async function finish({ _id, runner }: ImportRecord, { imports, roster, sorts }: ClockContext): Promise<boolean> {
  const { written, left } = await roster.listedBy(_id)
  if (written + left > 0) await inEachSort(sorts, ({ cases }) => cases.recheck())
  const done = await imports.move({ _id, runner, from: ['APPLYING'] }, 'DONE', { written, left, shown: undefined })
  if (done) await imports.removePieces(_id)
  return done
}
