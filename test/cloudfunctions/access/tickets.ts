import type { ActionName } from '../../../miniprogram/contract/actions'

interface Ticketed {
  /** The action that gives the ticket, and who asked for it where. */
  given: ActionName
  holder: string
  door: 'phone' | 'console'
  /** What is asked besides draft and ticket. */
  input?: object
  /** Something is sent with it. */
  bytes?: true
}

const citizens = { given: 'petition.evidence.ticket', holder: 'citizen-wang', door: 'phone' } as const
const officers = { given: 'rights.evidence.ticket', holder: 'officer-zhou', door: 'phone' } as const
const lawyers = { given: 'rights.counsel.ticket', holder: 'lawyer-han', door: 'phone' } as const
const inspectors = { given: 'petition.desk.ticket', holder: 'inspector-chen', door: 'console' } as const
const offices = { given: 'rights.desk.ticket', holder: 'rights-tang', door: 'console' } as const

export const ofFile = { draft: 'a-draft', kind: 'image', bytes: 1000 } as const
const again = { input: { kind: ofFile.kind, bytes: ofFile.bytes } }
const piece = { input: { place: 0 }, bytes: true } as const

/** Every action that names a place for a file. */
export const ticketTable = {
  'petition.evidence.attach': citizens,
  'rights.evidence.attach': officers,
  'rights.counsel.attach': lawyers,
  'petition.desk.attach': inspectors,
  'petition.desk.chunk': { ...inspectors, ...piece },
  'petition.desk.ticket': { ...inspectors, ...again },
  'rights.desk.attach': offices,
  'rights.desk.chunk': { ...offices, ...piece },
  'rights.desk.ticket': { ...offices, ...again },
} as const satisfies Partial<Record<ActionName, Ticketed>>

export const everyTicketed = Object.entries(ticketTable) as [ActionName, Ticketed][]
