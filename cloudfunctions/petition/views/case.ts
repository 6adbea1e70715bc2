import { actorsWho } from '../../../miniprogram/contract/petition/actors'
import { papers } from '../../../miniprogram/contract/petition/papers'
import { satisfactions } from '../../../miniprogram/contract/petition/moves/owner'
import type { Page } from '../../../miniprogram/contract/case/answers'
import type { TalkEntry } from '../../../miniprogram/contract/petition/answers'
import type { PetitionCase, PetitionRow } from '../../../miniprogram/contract/petition/desk-answers'
import { isFinal, moveOf, movesFor, stepAt, type StaffMove } from '../../../miniprogram/contract/petition/moves'
import type { PetitionEvent, PetitionRecord, TalkRecord } from '../records/record'
import { petitionArea } from '../area'
import { earlierOf } from '../../shared/case/views/earlier'
import { eventAt } from '../../shared/case/views/events'
import { viewing, type Show } from '../../shared/evidence/view'
import { filesOf } from './evidence'
import { factsOf, teamDayOf } from '../moving/facts'
import { masked, veiled } from './masks'
import { pendingOf } from '../../shared/case/views/pending'
import type { Rows } from '../../shared/case/records/store'
import type { RowRecord } from '../records/petitions'
import { may, type Sight } from '../records/sight'
import { isUntrue } from '../records/untrue'
import { summaryOf, talkEntryOf, titleOf, written, type Viewing } from './own'
import type { Seal } from '../../shared/seal'

export const rowsOf = ({ rows, next }: Rows<RowRecord>, sight: Sight, seal: Seal): Page<PetitionRow> => ({
  items: rows.map((row) => rowOf(row, sight, seal)),
  ...(next && { next }),
})

export function rowOf(row: RowRecord, sight: Sight, seal: Seal): PetitionRow {
  const { _id, category, assignee, teamName, pending } = row
  const teamDay = teamDayOf(row)
  const waits = pending && !pending.returned ? stepAt(pending.move, pending.agreed)?.label : undefined
  const shown: PetitionRow = {
    ...summaryOf(row, seal),
    ...(category && { category }),
    ...(assignee && { assignee: seal.open(assignee.name, _id, 'assignee') }),
    ...(teamName && { teamName }),
    ...(waits && sight.known && { waits }),
    ...(pending?.returned && sight.known && { returned: true as const }),
    // A handling unit works by the day that it was given.
    ...(!sight.known && { dueAt: teamDay?.toISOString() }),
  }
  return cleared(shown, row, sight, seal)
}

/** What the officer in charge sees. */
export async function caseOf(record: PetitionRecord, sight: Sight, viewed: Viewing): Promise<PetitionCase> {
  const { seal, files, calendar, now } = viewed
  const { _id, version, assignee, team, teamName, satisfaction, wording, pending } = record
  const teamDay = teamDayOf(record)
  const show = await viewing(filesOf(record), seal, files)
  const reporter = reporterOf(record, sight, seal)
  // While a drafted move waits, nothing else happens to the case.
  const moves = pending ? [] : (movesFor(factsOf(record, now, calendar), sight.as) as StaffMove[])
  const signer = { officer: sight.officer, posts: sight.posts, clearedBy: actorsWho('clears') }
  const earlier = earlierOf(petitionArea, record, moves, seal)
  const shown: PetitionCase = {
    ...summaryOf(record, seal),
    ...written(record, seal),
    talking: may('talks', sight) && !isFinal(record.kind, record.status),
    version,
    moves,
    ...(Object.keys(earlier).length > 0 && { earlier }),
    events: record.timeline.flatMap((event, place) =>
      shows(event, sight)
        ? [eventAt(petitionArea, record, place, { seal, show, written: forSight(event, sight) })]
        : [],
    ),
    // What is said with the citizen may tell who the citizen is.
    talk: (sight.known ? record.talk : []).map((entry) => saidOf(record, entry, seal, show)),
    papers: record.papers.filter(({ kind }) => mayRead(kind, sight)).map(titleOf),
    evidence: show(record.evidence),
    // What the department drafts is nobody else's.
    ...(pending && sight.known && { pending: pendingOf(petitionArea, record, pending, signer, seal) }),
    ...(reporter && { reporter: masked(reporter) }),
    ...(assignee && { assignee: { id: assignee.id, name: seal.open(assignee.name, _id, 'assignee') } }),
    ...(team && teamName && { team: { id: team, name: teamName, ...(teamDay && { dueAt: teamDay.toISOString() }) } }),
    ...(wording && { wording }),
    ...(satisfaction && { satisfaction: satisfactions[satisfaction] }),
    ...(sight.known && isUntrue(record, seal) && { untrue: true as const }),
  }
  return cleared(shown, record, sight, seal)
}

/** With the name of the officer who said it. */
function saidOf(record: PetitionRecord, entry: TalkRecord, seal: Seal, show: Show): TalkEntry {
  const said = talkEntryOf(record, entry, seal, show)
  return entry.by ? { ...said, by: seal.open(entry.by, record._id, `talk.${entry.id}.by`) } : said
}

/** A team reads what is addressed to it; the citizen's documents may name who complained. */
export const mayRead = (kind: keyof typeof papers, { known }: Sight): boolean => known || papers[kind].to === 'team'

/** Name and phone, where this officer may know them. */
export function reporterOf(record: PetitionRecord, sight: Sight, seal: Seal) {
  const { _id, name, phone } = record
  if (!name || !phone || hidesReporter(record, sight)) return undefined
  return { name: seal.open(name, _id, 'name'), phone: seal.open(phone, _id, 'phone') }
}

/** Whether this officer must not learn who complained. */
const hidesReporter = ({ identity }: Pick<PetitionRecord, 'identity'>, { known }: Sight): boolean =>
  !known && identity !== 'SHOWN'

/** Name and phone are taken out of all that was written, where they must not be learnt. */
function cleared<Shown>(
  shown: Shown,
  record: Pick<PetitionRecord, '_id' | 'identity' | 'name' | 'phone'>,
  sight: Sight,
  seal: Seal,
): Shown {
  if (!hidesReporter(record, sight)) return shown
  const { _id, name, phone } = record
  return veiled(shown, {
    ...(name && { name: seal.open(name, _id, 'name') }),
    ...(phone && { phone: seal.open(phone, _id, 'phone') }),
  })
}

/** Whether what was written with a step is this officer's to read. */
const forSight = ({ move }: PetitionEvent, { known }: Sight): boolean =>
  known || (move !== undefined && moveOf(move).forUnit === true)

/** Drafts are the department's own. */
const shows = ({ step, note }: PetitionEvent, { known }: Sight): boolean => known || (!step && note !== 'assigned')
