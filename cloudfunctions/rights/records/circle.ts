import {
  everyRightsStaff,
  rightsActorOf,
  rightsActorsOf,
  rightsActorsWho,
  type RightsStaff,
} from '../../../miniprogram/contract/rights/actors'
import type { OfficerRecord } from '../../shared/officers/record'
import type { RightsRecord } from './record'

/*
 * Who meets an application is told by places: an actor and where that actor stands, `unit:<id>`, `handler:<id>`,
 * `office:`. An application bears those of its own people, an officer those of the own posts. Whoever shares none finds
 * nothing.
 */
type Relation = ReturnType<typeof rightsActorOf>['of']

type Placed = Pick<RightsRecord, 'unit' | 'team' | 'handlers'>

const stands: Record<Relation, (record: Placed) => readonly string[]> = {
  ownUnit: ({ unit }) => [unit],
  ownBureau: ({ team }) => (team ? [team] : []),
  city: () => [''],
  named: ({ handlers }) => handlers.map(({ id }) => id),
}

const serves: Record<Relation, (officer: OfficerRecord) => string> = {
  ownUnit: ({ unit }) => unit,
  ownBureau: ({ unit }) => unit,
  city: () => '',
  named: ({ _id }) => _id,
}

const placed = (actor: string, where: string): string => `${actor}:${where}`

/** Every place of an application at which this actor meets it. */
export const placesOf = (actor: RightsStaff, record: Placed): string[] =>
  stands[rightsActorOf(actor).of](record).map((where) => placed(actor, where))

/** As whom an officer may meet applications at all, and at which place. */
export const placesHeld = (officer: OfficerRecord): { actor: RightsStaff; place: string }[] =>
  rightsActorsOf(officer).map((actor) => ({ actor, place: placed(actor, serves[rightsActorOf(actor).of](officer)) }))

/** Who may meet it from now on: whoever met it before, but for officers who handle it no longer, and whom it waits for. */
export function circleOf(record: RightsRecord, waiting: readonly RightsStaff[]): string[] {
  const named = everyRightsStaff.filter((actor) => rightsActorOf(actor).of === 'named')
  const before = record.circle.filter((place) => !named.some((actor) => place.startsWith(placed(actor, ''))))
  const now = [...rightsActorsWho('atOnce'), ...waiting, ...named].flatMap((actor) => placesOf(actor, record))
  return [...new Set([...before, ...now])]
}
