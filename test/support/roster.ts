import { rosterColumnNames, type RosterColumn, type RosterLine } from '../../miniprogram/contract/people/roster/columns'
import type { RosterImport } from '../../miniprogram/contract/people/roster/answers'
import type { RosterMode } from '../../miniprogram/contract/people/roster/imports'
import type { OfficerRecord } from '../../cloudfunctions/shared/officers/record'
import type { ImportRecord } from '../../cloudfunctions/people/roster/imports'
import { importRoster, type Pace } from '../../cloudfunctions/clock/roster/import-roster'
import { people } from '../../scripts/seed/people'
import { posts } from '../../scripts/seed/city'
import { seededUnits } from '../../scripts/seed/units'
import { duties } from '../../miniprogram/contract/duties'
import type { ConsoleAsker, TestCloud } from './cloud'
import { clockOver } from './sheets'

/** The keepers of the roster, signed in. */
export interface Keepers {
  admin: ConsoleAsker
  security: ConsoleAsker
}

export async function openKeepers(test: TestCloud): Promise<Keepers> {
  const [admin, security] = await Promise.all([test.signIn('admin-qian'), test.signIn('security-feng')])
  return { admin, security }
}

export type Cells = Record<RosterColumn, string>

/** One officer of a file. */
export const cells = (changes: Partial<Cells> = {}): Cells => ({
  number: '130001',
  name: '张三',
  series: '民警',
  unit: '城南派出所',
  duties: '',
  phone: '',
  onLeave: '',
  ...changes,
})

/** The seeded city as a file would say it; changed by number, or left out. */
export function cityCells(changes: Record<string, Partial<Cells> | undefined> = {}): Cells[] {
  return Object.entries(posts).flatMap(([openid, { number, unit, duties: held, phone = '' }]) => {
    if (number in changes && !changes[number]) return []
    const said = {
      number,
      name: people.find((person) => person.openid === openid)?.name ?? '',
      unit: seededUnits.find(({ _id }) => _id === unit)?.name ?? '',
      duties: held.map((duty) => duties[duty]).join('、'),
      phone,
    }
    return [cells({ ...said, ...changes[number] })]
  })
}

/** As a console sends them: the head is line 1. */
export const linesOf = (rows: readonly Cells[]): RosterLine[] =>
  rows.map((row, place) => [place + 2, ...rosterColumnNames.map((name) => row[name])])

interface Sending {
  rows: readonly Cells[]
  mode?: RosterMode
  /** Lines in one piece. */
  piece?: number
  /** Names the file. */
  digest?: string
}

export function piecesOf({ rows, piece = 1000 }: Sending): RosterLine[][] {
  const lines = linesOf(rows)
  return Array.from({ length: Math.ceil(lines.length / piece) }, (_, place) =>
    lines.slice(place * piece, (place + 1) * piece),
  )
}

export const beginningOf = (sending: Sending) => ({
  mode: sending.mode ?? 'ADDITION',
  digest: sending.digest ?? String(Math.random()).slice(2),
  lines: sending.rows.length,
  pieces: piecesOf(sending).length,
})

export const sendPiece = (asker: ConsoleAsker, id: string, place: number, lines: unknown) =>
  asker.sendBytes('people.roster.piece', { id, place }, Buffer.from(JSON.stringify(lines)))

/** Sends a whole file; answers the import's id. */
export async function sendRoster(asker: ConsoleAsker, sending: Sending): Promise<string> {
  const { id } = await asker.get('people.roster.begin', beginningOf(sending))
  for (const [place, lines] of piecesOf(sending).entries()) {
    const reply = await sendPiece(asker, id, place, lines)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  }
  return id
}

/** The newest import. */
export async function currentOf(asker: ConsoleAsker): Promise<RosterImport> {
  const { import: current } = await asker.get('people.roster.current', {})
  if (!current) throw new Error('there is no import')
  return current
}

/** Sends a file, lets the clock check it, and confirms it if nothing is wrong. */
export async function bringIn(
  test: TestCloud,
  keepers: Keepers,
  { rows, mode }: Pick<Sending, 'rows' | 'mode'>,
): Promise<RosterImport> {
  await confirmedRoster(test, keepers, rows, mode)
  await importRoster({}, clockOver(test), step)
  return currentOf(keepers.admin)
}

/** A file that was checked and confirmed, and is not written yet; answers the import's id. */
export async function confirmedRoster(
  test: TestCloud,
  { admin, security }: Keepers,
  rows: readonly Cells[],
  mode?: RosterMode,
): Promise<string> {
  const id = await sendRoster(admin, { rows, mode })
  await importRoster({}, clockOver(test), step)
  const { state, checkedAt = '' } = await currentOf(admin)
  if (state !== 'READY') throw new Error(JSON.stringify(await admin.get('people.roster.preview', { id })))
  await security.get('people.roster.confirm', { id, seen: checkedAt })
  return id
}

/** New officers, as many as are wanted. */
export const manyCells = (count: number): Cells[] =>
  Array.from({ length: count }, (_, place) => cells({ number: String(140_000 + place) }))

/** Few at a time, so that a handful of lines makes several steps. */
export const step: Pace = { page: 4, together: 2, runFor: 60_000 }

export const officersOf = ({ database }: TestCloud) => database.collection<OfficerRecord>('officers')
export const importsOf = ({ database }: TestCloud) => database.collection<ImportRecord>('rosterimports')
export const numbered = async (test: TestCloud, number: string) =>
  (await officersOf(test).first({ number })) as OfficerRecord
