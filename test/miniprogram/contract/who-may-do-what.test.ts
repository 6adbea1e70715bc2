import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actorLabel, actors, outsiders, type PetitionActor } from '../../../miniprogram/contract/petition/actors'
import { everyKind } from '../../../miniprogram/contract/petition/kinds'
import { isFinal, movesFor, type CaseFacts, type PetitionMove } from '../../../miniprogram/contract/petition/moves'
import { petitionStatuses, type PetitionStatus } from '../../../miniprogram/contract/petition/statuses'

const everyActor = [...Object.keys(actors), ...Object.keys(outsiders)] as PetitionActor[]
const statuses = Object.keys(petitionStatuses) as PetitionStatus[]

/** A case in which every condition is met that can be. */
const open = {
  happening: true,
  satisfaction: 'BAD',
  handed: true,
  entered: true,
  left: 'enough',
  overdue: false,
  made: [],
} as const
/** The same, once all time for objections and reviews has run out. */
const facts = (changes: Partial<CaseFacts>): CaseFacts => ({
  ...open,
  kind: 'COMPLAINT',
  status: 'SUBMITTED',
  ranOut: () => false,
  ...changes,
})

/** Every cell: kind, status, actor, and what each may do; `—` is a denial. */
function table(changes: Partial<CaseFacts> = {}): string[] {
  return everyKind.flatMap((kind) =>
    statuses.flatMap((status) =>
      everyActor.map((actor) => {
        const [handed, own] = [true, false].map((handed) =>
          movesFor(facts({ ...changes, kind, status, handed }), [actor]).join(' '),
        )
        // Where it makes a difference whether a unit was handed the case, both are said.
        const may = handed === own ? handed : `${handed || '—'}, handled by the department itself: ${own || '—'}`
        return `${kind} ${status} ${actorLabel(actor)}: ${may || '—'}`
      }),
    ),
  )
}

test('who may do what when, every cell, is what was agreed', () => {
  const agreed = readFileSync(join(__dirname, 'who-may-do-what.txt'), 'utf8').trim().split('\n')
  expect(table()).toEqual(agreed)
})

test('nobody moves what is closed, refused, withdrawn, or passed on for good', () => {
  for (const kind of everyKind) {
    for (const status of ['CLOSED', 'REJECTED', 'WITHDRAWN'] as const) expect(isFinal(kind, status)).toBe(true)
    expect(isFinal(kind, 'TRANSFERRED')).toBe(kind !== 'TIP')
  }
})

const complaint = (changes: Partial<CaseFacts>, actor: PetitionActor) => movesFor(facts(changes), [actor])
const ranOut = (): boolean => true

describe('a condition closes a move', () => {
  const closings: [PetitionMove, PetitionStatus, PetitionActor, Partial<CaseFacts>][] = [
    ['dispatch', 'SUBMITTED', 'clerk', { happening: false }],
    ['followUp', 'RATED', 'inspector', { satisfaction: 'GOOD' }],
    ['followUp', 'RATED', 'inspector', { made: ['followUp'] }],
    ['extend', 'ACCEPTED', 'inspector', { overdue: true }],
    ['extend', 'ACCEPTED', 'inspector', { made: ['extend'] }],
    ['report', 'RETURNED', 'handler', { handed: false }],
    ['withdrawFor', 'SUBMITTED', 'clerk', { entered: false }],
    ['object', 'SIGNED', 'teamLeader', { ranOut }],
    ['review', 'REPLIED', 'owner', { ranOut }],
    ['review', 'REPLIED', 'owner', { made: ['review'] }],
  ]
  it.each(closings)('%s in %s by %s', (move, status, actor, closing) => {
    expect(complaint({ status }, actor)).toContain(move)
    expect(complaint({ status, ...closing }, actor)).not.toContain(move)
  })

  it('and opens what waits for it', () => {
    expect(complaint({ status: 'RETURNED' }, 'inspector')).not.toContain('conclude')
    expect(complaint({ status: 'RETURNED', handed: false }, 'inspector')).toContain('conclude')
    expect(complaint({ status: 'REPLIED' }, 'clock')).toEqual([])
    expect(complaint({ status: 'REPLIED', ranOut }, 'clock')).toEqual(['close'])
    expect(complaint({ status: 'NEED_MORE', ranOut }, 'clock')).toEqual(['goOn'])
  })

  it('and opens the way above where nobody is left', () => {
    expect(complaint({ status: 'SIGNED', left: 'chief' }, 'clock')).toEqual(['escalate'])
    expect(complaint({ status: 'ESCALATED', left: 'chief' }, 'clock')).toEqual([])
    expect(complaint({ status: 'ESCALATED', left: 'nobody' }, 'clock')).toEqual(['refer'])
    expect(complaint({ status: 'CLOSED', left: 'nobody' }, 'clock')).toEqual([])
  })
})
