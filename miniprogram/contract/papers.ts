import type { Paper } from './case/papers'
import { papers } from './petition/papers'
import { rightsPapers } from './rights/papers'

/** Every official document of the service, whatever sort of case it belongs to. */
const everyPaper = { ...papers, ...rightsPapers } as const satisfies Record<string, Paper>
export type AnyPaper = keyof typeof everyPaper
export const anyPapers = Object.keys(everyPaper) as AnyPaper[]

/** A document with its optional columns. */
export const paperOf = (kind: AnyPaper): Paper => everyPaper[kind]

/** `湘公督函〔2026〕12号`: six-angle brackets, no leading zero. */
export const paperNumber = (kind: AnyPaper, year: number, place: number): string =>
  `${everyPaper[kind].code}〔${year}〕${place}号`
