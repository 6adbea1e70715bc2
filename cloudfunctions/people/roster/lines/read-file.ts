import type { RosterFault } from '../../../../miniprogram/contract/people/roster/answers'
import type { RosterColumn, RosterLine } from '../../../../miniprogram/contract/people/roster/columns'
import { none, withFaults, type Faults } from './faults'
import { readLine, type Person } from './read-line'
import type { UnitNames } from './unit-names'

/** All that a file says, as far as it can be known without the roster. */
export interface RosterFile {
  people: Person[]
  /** Each number's line. */
  lines: ReadonlyMap<string, number>
  faults: Faults
  /** How many lines there are, right or wrong. */
  total: number
}

/** Reads a file piece by piece. */
export async function readFile(
  pieces: AsyncIterable<readonly RosterLine[]>,
  unitNames: UnitNames,
): Promise<RosterFile> {
  const people: Person[] = []
  const lines = new Map<string, number>()
  const phones = new Map<string, number>()
  let faults = none()
  let total = 0
  for await (const piece of pieces) {
    const found: RosterFault[] = []
    for (const given of piece) {
      const [line] = given
      const { person, number, phone, faults: wrong } = readLine(given, unitNames)
      found.push(...wrong)
      noteTwice({ column: 'number', value: number, line }, lines, found)
      noteTwice({ column: 'phone', value: phone, line }, phones, found)
      if (person) people.push(person)
    }
    faults = withFaults(faults, found)
    total += piece.length
  }
  return { people, lines, faults, total }
}

const twiceWords: Partial<Record<RosterColumn, string>> = { number: '警号', phone: '手机号' }

/** What stands there twice is said at both lines. */
function noteTwice(
  { column, value, line }: { column: RosterColumn; value?: string; line: number },
  before: Map<string, number>,
  found: RosterFault[],
): void {
  if (value === undefined) return
  const first = before.get(value)
  if (first === undefined) return void before.set(value, line)
  const label = twiceWords[column] ?? ''
  found.push({ line: first, column, words: `${label}与第 ${line} 行重复` })
  found.push({ line, column, words: `${label}与第 ${first} 行重复` })
}
