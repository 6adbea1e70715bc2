import {
  readHead,
  rosterColumnNames,
  rosterColumns,
  type RosterLine,
} from '../../../miniprogram/contract/people/roster/columns'
import { mostPieceLines, mostRosterLines, pieceBytes } from '../../../miniprogram/contract/people/roster/imports'
import { readSheet } from './read-sheet'

/** A roster as it goes to the cloud. */
export interface RosterFile {
  name: string
  /** SHA-256, hex. */
  digest: string
  lines: number
  pieces: RosterLine[][]
}

type Read = { file: RosterFile; problem?: undefined } | { file?: undefined; problem: string }

/** Reads a file where it is: what goes out are its lines. */
export async function readRosterFile(chosen: File): Promise<Read> {
  const bytes = new Uint8Array(await chosen.arrayBuffer())
  const { rows, problem } = await readSheet(bytes)
  if (problem !== undefined) return { problem }
  const { lines, problem: wrong } = linesIn(rows)
  if (wrong !== undefined) return { problem: wrong }
  return {
    file: { name: chosen.name, digest: await digestOf(bytes), lines: lines.length, pieces: piecesOf(lines) },
  }
}

type Lines = { lines: RosterLine[]; problem?: undefined } | { lines?: undefined; problem: string }

/** Below the head, whatever is not empty. */
export function linesIn(rows: readonly (readonly string[])[]): Lines {
  const first = rows.findIndex(filled)
  const { places, problem } = readHead(rows[first] ?? [])
  if (problem !== undefined) return { problem }
  const lines = rows.flatMap((row, place): RosterLine[] =>
    place > first && filled(row) ? [[place + 1, ...places.map((column) => (row[column] ?? '').slice(0, 200))]] : [],
  )
  if (lines.length === 0) return { problem: '文件里只有表头，没有人员' }
  if (lines.length > mostRosterLines)
    return { problem: `文件有 ${lines.length} 行，一次最多 ${mostRosterLines} 行，请分几次用“增补”导入` }
  return { lines }
}

const filled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '')

/** Every piece well below what a request may hold; the same file makes the same pieces. */
export function piecesOf(lines: readonly RosterLine[]): RosterLine[][] {
  const most = pieceBytes / 2
  const encoder = new TextEncoder()
  const pieces: RosterLine[][] = []
  let size = Infinity
  for (const line of lines) {
    const bytes = encoder.encode(JSON.stringify(line)).length + 1
    const last = pieces.at(-1)
    if (last && last.length < mostPieceLines && size + bytes <= most) {
      last.push(line)
      size += bytes
    } else {
      pieces.push([line])
      size = bytes + 2
    }
  }
  return pieces
}

async function digestOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What the template holds: the head, and a line that nobody takes for an officer. */
export const templateRows: readonly (readonly string[])[] = [
  rosterColumnNames.map((name) => rosterColumns[name].label),
  rosterColumnNames.map((name) => rosterColumns[name].example),
]
