import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  actorLabel,
  actorOf,
  actors,
  outsiders,
  type PetitionActor,
  type StaffActor,
} from '../../../miniprogram/contract/petition/actors'
import { everyKind } from '../../../miniprogram/contract/petition/kinds'
import {
  everyMove,
  isFinal,
  moveOf,
  movesFor,
  type CaseFacts,
  type PetitionMove,
} from '../../../miniprogram/contract/petition/moves'
import { petitionStatuses, type PetitionStatus } from '../../../miniprogram/contract/petition/statuses'

const staff = Object.keys(actors) as StaffActor[]
const everyActor = [...staff, ...Object.keys(outsiders)] as PetitionActor[]
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

const late: Partial<CaseFacts> = { ranOut: () => true, overdue: true }
/** What changes with the case's life, beside what it is compared with: only the cells that differ are told. */
const differences: [when: string, changes: Partial<CaseFacts>, beside: Partial<CaseFacts>][] = [
  ['once all time has run out', late, {}],
  ['once all time has run out, of a satisfied sender', { ...late, satisfaction: 'GOOD' }, late],
  ['once the review was passed on', { made: ['sendReview'] }, {}],
]

function differing(): string[] {
  return differences.flatMap(([when, changes, beside]) => {
    const usual = new Set(table(beside))
    return table(changes).flatMap((cell) => (usual.has(cell) ? [] : [`${when}: ${cell}`]))
  })
}

const labels = (names: readonly PetitionActor[]) => names.map(actorLabel).join('、')

/** Who drafts what waits for others, who agrees or sends it back at each step, and who takes it away. */
function signing(): string[] {
  const clearing = labels(staff.filter((name) => actorOf(name).clears))
  return everyMove.flatMap((name) => {
    const { by, steps } = moveOf(name)
    const agreed = steps?.map((step) => `${step.label} or returned by ${labels(step.by)}`).join(', then ')
    return agreed
      ? [`${name} drafted by ${labels(by)}, ${agreed}; dropped by its author, once returned by ${clearing}`]
      : []
  })
}

/** What each may do besides moves: the other columns of the table of actors. */
function besides(): string[] {
  return staff.map((name) => {
    const { label, duties: _duties, at, sees, ...columns } = actorOf(name)
    return `${label} at ${at} sees ${sees}: ${Object.keys(columns).toSorted().join(' ') || '—'}`
  })
}

test('who may do what when, every cell, is what was agreed', () => {
  const agreed = readFileSync(join(__dirname, 'who-may-do-what.txt'), 'utf8').trim().split('\n')
  expect([...table(), ...differing(), ...signing(), ...besides()]).toEqual(agreed)
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
    expect(complaint({ status: 'REPLIED', ranOut, satisfaction: undefined }, 'clock')).toEqual(['close'])
    expect(complaint({ status: 'RATED', ranOut, made: ['followUp'] }, 'clock')).toEqual(['close'])
    expect(complaint({ status: 'RATED', ranOut }, 'clock')).toEqual([])
    expect(complaint({ status: 'REVIEWING', made: ['sendReview'] }, 'inspector')).toEqual(['recordReview', 'reopen'])
    expect(complaint({ status: 'NEED_MORE', ranOut }, 'clock')).toEqual(['goOn'])
  })

  it('and opens the way above where nobody is left', () => {
    expect(complaint({ status: 'SUBMITTED', left: 'chief' }, 'clock')).toEqual(['escalate'])
    expect(complaint({ status: 'SIGNED', left: 'chief' }, 'clock')).toEqual(['raise'])
    expect(complaint({ status: 'ESCALATED', left: 'chief' }, 'clock')).toEqual([])
    expect(complaint({ status: 'ESCALATED', left: 'nobody' }, 'clock')).toEqual(['refer'])
    expect(complaint({ status: 'RAISED', left: 'nobody' }, 'clock')).toEqual(['referLater'])
    expect(complaint({ status: 'CLOSED', left: 'nobody' }, 'clock')).toEqual([])
  })
})
