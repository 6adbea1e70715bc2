import fc from 'fast-check'
import { facetsOf } from '../../cloudfunctions/petition/records/facets'
import type { PetitionRecord } from '../../cloudfunctions/petition/records/record'
import type { Keys } from '../../cloudfunctions/shared/keys'
import type { AskedValues } from '../../miniprogram/contract/case/move'
import type { StaffActor } from '../../miniprogram/contract/petition/actors'
import type { StaffMove } from '../../miniprogram/contract/petition/moves'
import { asked } from './desk'

interface Asking {
  openid: string
  name: string
  /** 警号 */
  number: string
  /** What a case has to be for this officer to meet it, if nothing else keeps them away. */
  sees: 'everything' | 'handedOver' | 'escalated'
  /** A move of theirs. */
  move: [StaffMove, AskedValues]
  /** A drafted move that waits for their agreement; where they agree to none, one that they may have drafted. */
  draft: [StaffMove, AskedValues]
  agrees?: true
}

const direct = ['direct', { reason: '反映的是分局领导' }] as const satisfies Asking['draft']

/** Who asks: one of everybody who handles petitions. */
export const askings = {
  inspector: {
    openid: 'inspector-chen',
    name: '陈静',
    number: '120016',
    sees: 'everything',
    move: ['conclude', asked.result],
    draft: direct,
  },
  reviewer: {
    openid: 'leader-wu',
    name: '吴敏',
    number: '120011',
    sees: 'everything',
    move: ['sendBack', { reason: '请补充录音' }],
    draft: ['supervise', asked.supervision],
    agrees: true,
  },
  head: {
    openid: 'supervisor-zhao',
    name: '赵建国',
    number: '120007',
    sees: 'everything',
    move: ['dismiss', { reason: '不成立' }],
    draft: direct,
    agrees: true,
  },
  handler: {
    openid: 'team-he',
    name: '何伟',
    number: '120215',
    sees: 'handedOver',
    move: ['report', asked.result],
    draft: direct,
  },
  chief: {
    openid: 'chief-lin',
    name: '林国强',
    number: '120001',
    sees: 'escalated',
    move: ['sendUp', { receiver: '省公安厅警务督察总队' }],
    draft: direct,
  },
} as const satisfies Partial<Record<StaffActor, Asking>>

export type Who = keyof typeof askings
export const askingOf = (who: Who): Asking => askings[who]

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
  standsIn?: { serves: number; leads: number[] }
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
