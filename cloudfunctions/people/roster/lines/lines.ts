import { rosterColumnNames, type RosterLine } from '../../../../miniprogram/contract/people/roster/columns'

const longestCell = 200

/** The lines that a piece brings, or undefined when it is anything else. */
export function linesIn(body: Buffer): RosterLine[] | undefined {
  try {
    const given: unknown = JSON.parse(body.toString())
    return Array.isArray(given) && given.every(isLine) ? given : undefined
  } catch {
    // The parser's own words would quote what was sent.
    return undefined
  }
}

function isLine(given: unknown): given is RosterLine {
  if (!Array.isArray(given) || given.length !== rosterColumnNames.length + 1) return false
  const [line, ...cells] = given as unknown[]
  return Number.isSafeInteger(line) && cells.every((cell) => typeof cell === 'string' && cell.length <= longestCell)
}
