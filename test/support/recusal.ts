import fc from 'fast-check'
import { facetsOf } from '../../cloudfunctions/petition/records/facets'
import type { PetitionRecord } from '../../cloudfunctions/petition/records/record'
import type { Keys } from '../../cloudfunctions/shared/keys'
import { askingOf, type Asking, type Who } from './recusal-askings'

/** How people write whom they mean. */
const mentions = [
  '{name}',
  '刘警官、{name}警官',
  '{number}',
  '{name}（{number}）',
  '警号{number}',
  '督察支队的{name}警官',
  '刘洋和{name}',
  '刘洋',
  '120023',
  '{number}0',
  undefined,
] as const
type Mention = (typeof mentions)[number]

export const written = (mention: Mention, { name, number }: Asking): string | undefined =>
  mention?.replaceAll('{name}', name).replaceAll('{number}', number)
const means = (mention: Mention): boolean => /\{name\}|\{number\}(?!\d)/.test(mention ?? '')

const states = ['FRESH', 'ASSIGNED', 'HANDED', 'PENDING', 'ESCALATED'] as const
type State = (typeof states)[number]

interface PlannedCase {
  unit?: number
  mention: Mention
  conflict: boolean
  state: State
}

export interface Plan {
  who: Who
  /** `parents[i]` is the unit above unit i + 1; unit 0 is the root. */
  parents: number[]
  /** Where the officer serves, and which units the officer leads besides. */
  serves: number
  leads: number[]
  /** The same of whoever asks in the officer's place. */
  standsIn?: Pick<Plan, 'serves' | 'leads'>
  cases: PlannedCase[]
}

const trees = fc
  .integer({ min: 2, max: 5 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => fc.integer({ min: 0, max: index }))))

/** Plans with a case in every state, about half of them with something that keeps the officer away. */
export const plansFor = (who: Who, asks?: 'standIn'): fc.Arbitrary<Plan> =>
  trees.chain((parents) => {
    const unit = fc.integer({ min: 0, max: parents.length })
    // Under the root everybody serves.
    const named = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: parents.length }) }, fc.constant(0))
    const planned = (state: State) =>
      fc.record({
        unit: fc.option(named, { nil: undefined, freq: 2 }),
        mention: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, fc.constantFrom(...mentions)),
        conflict: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn === 3),
        state: fc.constant(state),
      })
    const post = { serves: unit, leads: fc.uniqueArray(unit, { maxLength: 2 }) }
    return fc.record({
      who: fc.constant(who),
      parents: fc.constant(parents),
      ...post,
      ...(asks && { standsIn: fc.record(post) }),
      cases: fc.tuple(...states.map(planned)),
    })
  })

/** A unit with all above it, the root first. */
export const above = (parents: number[], unit: number): number[] =>
  unit === 0 ? [0] : [...above(parents, parents[unit - 1] ?? 0), unit]

/** Whether such a case is this officer's business at all. */
export function isTheirs(who: Who, state: State): boolean {
  const { sees } = askingOf(who)
  // What went to the chief is sealed.
  if (sees === 'everything') return state !== 'ESCALATED'
  if (state === 'HANDED' || state === 'ESCALATED') return (sees === 'handedOver') === (state === 'HANDED')
  return state !== 'FRESH'
}

/** Said without the program's own words: who is named, serves under what is named, leads it, or told of an interest. */
export function isCleared(
  { parents, serves, leads, standsIn }: Plan,
  { unit, mention, conflict }: PlannedCase,
): boolean {
  const posts = [serves, ...leads, ...(standsIn ? [standsIn.serves, ...standsIn.leads] : [])]
  const involved = unit !== undefined && posts.some((own) => above(parents, own).includes(unit))
  return !involved && !means(mention) && !conflict
}

const handed = {
  team: 'south-inspection',
  teamName: '城南分局督察大队',
  teamDueAt: new Date('2020-01-01'),
} as const

/** What a record is changed to for a case in such a state, long overdue and waiting for whoever asks. */
export function inState(state: State, who: Who, before: PetitionRecord, keys: Keys): Partial<PetitionRecord> {
  const { number, name, sees, draft, agrees } = askingOf(who)
  const { _id, timeline } = before
  const id = keys.digest('record', 'officer', number)
  const theirs = { ...(sees === 'handedOver' && handed), ...(sees === 'escalated' && { escalated: true as const }) }
  const [move, words] = draft
  const drafted = { at: new Date(), status: 'ACCEPTED', move, step: 'drafted', ...(!agrees && { actor: id }) } as const
  const pending = {
    move,
    since: timeline.length,
    agreed: 0,
    asked: keys.seal.text(JSON.stringify(words), _id, `pending.${timeline.length}`),
  }
  const inThat: Record<State, Partial<PetitionRecord>> = {
    FRESH: {},
    ASSIGNED: {
      ...theirs,
      assignee: { id, name: keys.seal.text(name, _id, 'assignee') },
      waits: [who === 'inspector' ? `${who}:${id}` : who],
    },
    HANDED: { ...handed, status: 'SIGNED' },
    PENDING: {
      ...theirs,
      status: 'ACCEPTED',
      version: 1,
      timeline: [...timeline, drafted],
      pending,
      ...(agrees && { waits: [`agree:${who}`] }),
    },
    ESCALATED: { status: 'ESCALATED', escalated: true },
  }
  const changes = { waits: [who], dueOrder: `2020-01-01-${_id}`, ...inThat[state] }
  return { ...changes, facets: facetsOf({ ...before, ...changes }) }
}
