import { draftSteps } from '../../../miniprogram/contract/case/move'
import { papers } from '../../../miniprogram/contract/petition/papers'
import { satisfactions } from '../../../miniprogram/contract/petition/moves/owner'
import type { CaseEvent, Page } from '../../../miniprogram/contract/case/answers'
import type { PetitionStatus } from '../../../miniprogram/contract/petition/statuses'
import type { TalkEntry } from '../../../miniprogram/contract/petition/answers'
import type { PetitionCase, PetitionRow } from '../../../miniprogram/contract/petition/desk-answers'
import type { AskedValues } from '../../../miniprogram/contract/case/move'
import {
  fieldsOf,
  isFinal,
  moveOf,
  movesFor,
  stepAt,
  wordsOf,
  type StaffMove,
} from '../../../miniprogram/contract/petition/moves'
import { eventNotes, timelineField, type EventRecord, type PetitionRecord, type TalkRecord } from '../records/record'
import { earlierOf } from './earlier'
import { filesOf, viewing, type Show } from './evidence'
import { teamDayOf } from '../moving/due'
import { factsOf } from '../moving/facts'
import { askedOf } from '../records/asked'
import { masked, veiled } from './masks'
import { pendingOf } from './pending'
import type { RowRecord, Rows } from '../records/petitions'
import { may, type Sight } from '../records/sight'
import { summaryOf, talkEntryOf, titleOf, written, type Viewing } from './own'
import type { Seal } from '../../shared/seal'

export const rowsOf = ({ rows, next }: Rows, sight: Sight, seal: Seal): Page<PetitionRow> => ({
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
  const earlier = earlierOf(record, moves, seal)
  const shown: PetitionCase = {
    ...summaryOf(record, seal),
    ...written(record, seal),
    talking: may('talks', sight) && !isFinal(record.kind, record.status),
    version,
    moves,
    ...(Object.keys(earlier).length > 0 && { earlier }),
    events: record.timeline.flatMap((event, place) =>
      shows(event, sight) ? [eventOf(record, place, sight, seal, show)] : [],
    ),
    // What is said with the citizen may tell who the citizen is.
    talk: (sight.known ? record.talk : []).map((entry) => saidOf(record, entry, seal, show)),
    papers: record.papers.filter(({ kind }) => mayRead(kind, sight)).map(titleOf),
    evidence: show(record.evidence),
    // What the department drafts is nobody else's.
    ...(pending && sight.known && { pending: pendingOf(record, pending, sight, seal) }),
    ...(reporter && { reporter: masked(reporter) }),
    ...(assignee && { assignee: { id: assignee.id, name: seal.open(assignee.name, _id, 'assignee') } }),
    ...(team && teamName && { team: { id: team, name: teamName, ...(teamDay && { dueAt: teamDay.toISOString() }) } }),
    ...(wording && { wording }),
    ...(satisfaction && { satisfaction: satisfactions[satisfaction] }),
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

/** Drafts are the department's own. */
const shows = ({ step, note }: EventRecord, { known }: Sight): boolean => known || (!step && note !== 'assigned')

function eventOf(
  record: PetitionRecord,
  place: number,
  { known }: Sight,
  seal: Seal,
  show: Show,
): CaseEvent<PetitionStatus> {
  const event = record.timeline[place] as EventRecord
  const { at, status, move, by, words, evidence } = event
  const field = timelineField(place)
  return {
    at: at.toISOString(),
    status,
    label: labelOf(event),
    ...(by && { by: seal.open(by, record._id, `${field}.by`) }),
    ...(words && { words: seal.open(words, record._id, field) }),
    notes: known || (move && moveOf(move).forUnit) ? notesOf(event, move ? askedOf(record, place, seal) : {}) : [],
    ...(evidence && { evidence: show(evidence) }),
  }
}

function labelOf({ move, step, note }: EventRecord): string {
  const label = move ? moveOf(move).label : eventNotes[note ?? 'received']
  return step ? `${draftSteps[step]}：${label}` : label
}

/** What was written with a move, or at a step towards it, and is not told to the citizen already. */
function notesOf({ move, step }: EventRecord, asked: AskedValues): CaseEvent<PetitionStatus>['notes'] {
  if (!move) return []
  const { tells = '' } = moveOf(move)
  const labels = Object.entries(fieldsOf(move)).map(([field, { label }]) => [field, label] as const)
  const said = step
    ? [...labels, ['reason', '理由'] as const]
    : labels.filter(([field]) => !tells.includes(`{${field}}`))
  return said.flatMap(([field, label]) => {
    const words = wordsOf(move, field, asked)
    return words ? [{ label, words }] : []
  })
}
