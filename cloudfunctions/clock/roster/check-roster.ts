import type { RosterFault, RosterPreview } from '../../../miniprogram/contract/people/roster/answers'
import { separatedDuties } from '../../../miniprogram/contract/duties'
import { mostShown } from '../../../miniprogram/contract/people/roster/imports'
import type { ImportRecord } from '../../people/roster/imports'
import { changedColumns, changeOf, isGone, sortOf } from '../../people/roster/lines/compare'
import { withFaults, type Faults } from '../../people/roster/lines/faults'
import type { Person } from '../../people/roster/lines/read-line'
import { separationFaults } from '../../people/roster/lines/separation'
import type { Known } from '../../people/roster/roster'
import { bySort, sealShown, shownOf } from '../../people/roster/views'
import { officerId, phoneDigest } from '../../shared/officers/entry'
import type { ClockContext } from '../context'
import type { Run } from './import-roster'

/** What was found so far. */
interface Findings {
  tally: NonNullable<ImportRecord['tally']>
  faults: Faults
  changes: RosterPreview['changes']
}

/** Looks for errors and works out what would change. True when that is known. */
export async function checkRoster(taken: ImportRecord, run: Run, context: ClockContext): Promise<boolean> {
  const { imports, now } = context
  const { file, pace, ends } = run
  const record = { ...taken }
  const found = await begun(record, run, context)
  while (record.done < file.people.length || (goneWanted(record, found) && record.after !== undefined)) {
    if (now().getTime() >= ends) {
      // The next run need not wait until this one is given up.
      await imports.save(record, { heldUntil: now() })
      return false
    }
    const step =
      record.done < file.people.length
        ? await comparePage(record, file.people.slice(record.done, record.done + pace.page), found, run, context)
        : await gonePage(record, found, run, context)
    const changes = { ...step, ...keptOf(record, found, context) }
    if (!(await imports.save(record, changes))) return false
    Object.assign(record, changes)
  }
  return finish(record, found, context)
}

/** Of a run that was cut short, what it had found; else what the file and the roster as a whole say. */
async function begun(record: ImportRecord, { file }: Run, context: ClockContext): Promise<Findings> {
  const { faults: kept, changes } = shownOf(record, context.keys)
  if (record.shown)
    return { tally: record.tally ?? bySort(() => 0), faults: { count: record.faults ?? 0, kept }, changes }
  const short: RosterFault[] = file.total === record.lines ? [] : [{ words: '文件没有完整传到，请重新上传' }]
  const holders = await context.roster.holding(separatedDuties)
  const whole = [...short, ...separationFaults(file, record.mode, holders)]
  return { tally: bySort(() => 0), faults: withFaults(file.faults, whole), changes }
}

const keptOf = ({ _id }: ImportRecord, { tally, faults, changes }: Findings, { keys }: ClockContext) => ({
  tally,
  faults: faults.count,
  shown: sealShown({ faults: faults.kept, changes }, _id, keys),
})

/** Who is gone is of interest only where nothing is wrong. */
const goneWanted = ({ mode }: ImportRecord, { faults }: Findings): boolean => mode === 'COMPLETE' && !faults.count

async function comparePage(
  record: ImportRecord,
  page: readonly Person[],
  found: Findings,
  { file }: Run,
  context: ClockContext,
): Promise<Partial<ImportRecord>> {
  const { roster, keys } = context
  const known = await roster.known(page.map(({ number }) => officerId(number, keys)))
  const byNumber = new Map(known.map((officer) => [officer.number, officer]))
  if (record.mode === 'ADDITION') {
    const taken = await phonesTaken(page, byNumber, file.lines, context)
    found.faults = withFaults(found.faults, taken)
  }
  if (!found.faults.count) for (const person of page) note(byNumber.get(person.number), person, found, context)
  const done = record.done + page.length
  // From here on those are looked for whom the file does not name.
  return { done, ...(done === file.people.length && record.mode === 'COMPLETE' && { after: '' }) }
}

/** Phones of officers whom the file leaves as they are. Whoever keeps a phone takes nobody's. */
async function phonesTaken(
  page: readonly Person[],
  known: ReadonlyMap<string, Known>,
  lines: ReadonlyMap<string, number>,
  { roster, keys }: ClockContext,
): Promise<RosterFault[]> {
  const digests = new Map<string, number>()
  for (const { number, phone, line } of page) {
    const digest = phone && phoneDigest(phone, keys)
    if (digest && known.get(number)?.phoneIndex !== digest) digests.set(digest, line)
  }
  if (!digests.size) return []
  const holders = await roster.withPhones([...digests.keys()])
  return holders
    .filter(({ number }) => !lines.has(number))
    .map(({ number, phoneIndex = '' }) => ({
      line: digests.get(phoneIndex) ?? 0,
      column: 'phone' as const,
      words: `手机号与在册的 ${number} 相同`,
    }))
}

/** Some of those who serve; whom the file does not name is gone. */
async function gonePage(
  { after = '' }: ImportRecord,
  found: Findings,
  { file, pace }: Run,
  context: ClockContext,
): Promise<Partial<ImportRecord>> {
  const serving = await context.roster.serving(after, pace.page)
  for (const known of serving.filter((one) => isGone(one, file.lines))) note(known, undefined, found, context)
  return { after: serving.length < pace.page ? undefined : serving.at(-1)?.number }
}

function note(known: Known | undefined, person: Person | undefined, found: Findings, { keys }: ClockContext): void {
  const columns = known && person ? changedColumns(known, person, keys) : []
  const sort = sortOf(known, person, columns)
  found.tally[sort]++
  if (sort !== 'same' && found.changes[sort].length < mostShown)
    found.changes[sort].push(changeOf(known, person, columns, keys))
}

async function finish(record: ImportRecord, found: Findings, { imports, keys, now }: ClockContext): Promise<boolean> {
  const { _id, runner } = record
  const from = { _id, runner, from: ['CHECKING' as const] }
  const kept = { faults: found.faults.count, checkedAt: now() }
  if (!found.faults.count) {
    const shown = sealShown({ faults: [], changes: found.changes }, _id, keys)
    return imports.move(from, 'READY', { ...kept, tally: found.tally, shown })
  }
  // All or nothing: whatever stands in the file goes, what is wrong with it stays to be mended.
  const shown = sealShown({ faults: found.faults.kept, changes: bySort(() => []) }, _id, keys)
  if (!(await imports.move(from, 'FAULTY', { ...kept, tally: undefined, shown }))) return false
  await imports.removePieces(_id)
  return true
}
