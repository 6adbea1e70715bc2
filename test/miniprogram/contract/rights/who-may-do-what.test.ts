import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  everyRightsStaff,
  rightsActorLabel,
  rightsActorOf,
  rightsOutsiders,
  type RightsOutsider,
  type RightsStaff,
} from '../../../../miniprogram/contract/rights/actors'
import { everyInfringement, infringementOf, type RightsKind } from '../../../../miniprogram/contract/rights/kinds'
import {
  everyRightsMove,
  isRightsOver,
  rightsMoveOf,
  rightsMovesFor,
  type RightsFacts,
  type RightsMoveName,
} from '../../../../miniprogram/contract/rights/moves'
import { rightsStatuses, type RightsStatus } from '../../../../miniprogram/contract/rights/statuses'

type Actor = RightsStaff | RightsOutsider
const everyActor = [...everyRightsStaff, ...Object.keys(rightsOutsiders)] as Actor[]
const statuses = Object.keys(rightsStatuses) as RightsStatus[]

/** An application from a station, supported, with no measure under way. */
const facts = (changes: Partial<RightsFacts>): RightsFacts => ({
  kind: 'VIOLENT_ATTACK',
  status: 'CLAIMED',
  interested: false,
  inBureau: true,
  ofTeam: false,
  overdue: false,
  outcome: 'SUPPORTED',
  openMeasures: 0,
  lawyer: false,
  made: [],
  ranOut: () => false,
  ...changes,
})

/** What comes from outside, what the own unit may have done, and what nothing was said of yet: all others are like the first. */
const kinds: readonly RightsKind[] = ['VIOLENT_ATTACK', 'WRONGFUL_DISCIPLINE', 'UNSAID']

/** Every cell: kind, status, actor, and what each may do; `—` is a denial. */
const table = (changes: Partial<RightsFacts> = {}): string[] =>
  kinds.flatMap((kind) =>
    statuses.flatMap((status) =>
      everyActor.map((actor) => {
        const may = rightsMovesFor(facts({ ...changes, kind, status }), [actor])
        return `${kind} ${status} ${rightsActorLabel(actor)}: ${may.join(' ') || '—'}`
      }),
    ),
  )

/** What else it may be like: only the cells that differ are told. */
const differences: [when: string, changes: Partial<RightsFacts>][] = [
  ['outside of any bureau', { inBureau: false }],
  ['where the own unit is interested', { interested: true }],
  ['where the own unit is interested, outside of any bureau', { interested: true, inBureau: false }],
  ['where the own unit is interested, and is the bureau’s office', { interested: true, ofTeam: true }],
  ['where the officers who are left are too few', { left: 'chief' }],
  ['where the chief inspector may not meet it either', { left: 'nobody' }],
  ['not supported', { outcome: 'NOT_SUPPORTED' }],
  ['with a measure under way', { openMeasures: 1 }],
  ['once the objection to a refusal was sent up', { made: ['sendObjection'] }],
  ['once the objection to a decision was sent up', { made: ['decide', 'sendObjection'] }],
  ['with a lawyer', { lawyer: true }],
  ['overdue', { overdue: true }],
  ['once all time has run out', { ranOut: () => true }],
]

function differing(): string[] {
  const usual = new Set(table())
  return differences.flatMap(([when, changes]) =>
    table(changes).flatMap((cell) => (usual.has(cell) ? [] : [`${when}: ${cell}`])),
  )
}

const labels = (names: readonly Actor[]) => names.map(rightsActorLabel).join('、')

/** Who drafts what waits for others, and who agrees or sends it back at each step. */
function signing(): string[] {
  return everyRightsMove.flatMap((name) => {
    const { by, steps } = rightsMoveOf(name)
    const agreed = steps?.map((step) => `${step.label} or returned by ${labels(step.by)}`).join(', then ')
    return agreed ? [`${name} drafted by ${labels(by)}, ${agreed}`] : []
  })
}

/** Who each of them is, and what else each may. */
const people = (): string[] =>
  everyRightsStaff.map((name) => {
    const { label, duties, at, of, ...columns } = rightsActorOf(name)
    return `${label}: ${duties.join('/')} at ${at ?? 'any unit'}, ${of}; ${Object.keys(columns).toSorted().join(' ') || '—'}`
  })

test('who may do what when, every cell, is what was agreed', () => {
  const agreed = readFileSync(join(__dirname, 'who-may-do-what.txt'), 'utf8').trim().split('\n')
  expect([...table(), ...differing(), ...signing(), ...people()]).toEqual(agreed)
})

it.each(everyInfringement.filter((kind) => !infringementOf(kind).byUnit))('%s goes the usual way', (kind) => {
  for (const status of statuses) {
    for (const actor of everyActor) {
      const [one, usual] = [kind, 'VIOLENT_ATTACK' as const].map((each) =>
        rightsMovesFor(facts({ kind: each, status }), [actor]),
      )
      expect(one).toEqual(usual)
    }
  }
})

it('wherever the unit stands and whatever it has to do with it, exactly one way leads from a claim to whoever looks first', () => {
  for (const kind of everyInfringement) {
    for (const inBureau of [true, false]) {
      for (const interested of [true, false]) {
        for (const ofTeam of [inBureau, false]) {
          const open = rightsMovesFor(facts({ kind, inBureau, interested, ofTeam }), ['applicant'])
          expect(open.filter((name) => name.startsWith('send'))).toHaveLength(1)
        }
      }
    }
  }
})

const openIn = (status: RightsStatus) => everyRightsMove.filter((name) => rightsMoveOf(name).from.includes(status))

it('what is withdrawn keeps its measures alone; what is closed its certificates, too, and what is refused its objection', () => {
  const ofMeasures = ['finish', 'drop']
  expect(openIn('WITHDRAWN')).toEqual(ofMeasures)
  expect(openIn('CLOSED')).toEqual([...ofMeasures, 'certify', 'clear'])
  expect(openIn('REJECTED')).toEqual(['letStand', ...ofMeasures, 'revokeLawyer', 'objectRefusal'])
})

it('is over where it is closed, withdrawn or went to the upper organ only', () => {
  expect(statuses.filter(isRightsOver)).toEqual(['TRANSFERRED', 'CLOSED', 'WITHDRAWN'])
})

describe('a condition closes a move', () => {
  const closings: [RightsMoveName, RightsStatus, Actor, Partial<RightsFacts>][] = [
    ['reconsider', 'FED_BACK', 'applicant', { ranOut: () => true }],
    ['reconsider', 'DECIDED', 'applicant', { made: ['reconsider'] }],
    ['objectRefusal', 'REJECTED', 'applicant', { ranOut: () => true }],
    ['askLawyer', 'ACCEPTED', 'applicant', { lawyer: true }],
    ['askLawyer', 'ACCEPTED', 'applicant', { made: ['askLawyer'] }],
    ['askLawyer', 'ACCEPTED', 'applicant', { made: ['askLawyer', 'grantLawyer', 'askLawyer'] }],
    ['extend', 'INVESTIGATING', 'office', { overdue: true }],
    ['extend', 'INVESTIGATING', 'handler', { made: ['extend'] }],
    ['certify', 'FED_BACK', 'office', { outcome: 'NOT_SUPPORTED' }],
    ['feedBack', 'EXECUTING', 'office', { openMeasures: 1 }],
    ['grantLawyer', 'INVESTIGATING', 'office', { lawyer: true }],
  ]
  it.each(closings)('%s in %s by %s', (move, status, actor, closing) => {
    expect(rightsMovesFor(facts({ status }), [actor])).toContain(move)
    expect(rightsMovesFor(facts({ status, ...closing }), [actor])).not.toContain(move)
  })
})

it.each([
  ['was asked for', ['askLawyer', 'grantLawyer']],
  ['was granted without being asked for', ['grantLawyer']],
  ['was asked for twice', ['askLawyer', 'grantLawyer', 'askLawyer', 'grantLawyer']],
] as [string, RightsMoveName[]][])('a lawyer may be asked for anew once one who %s is no more', (_, made) => {
  expect(rightsMovesFor(facts({ status: 'ACCEPTED', made }), ['applicant'])).toContain('askLawyer')
  expect(rightsMovesFor(facts({ status: 'ACCEPTED', made, lawyer: true }), ['applicant'])).not.toContain('askLawyer')
})
