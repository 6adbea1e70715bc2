import {
  everyRollcallStaff,
  rollcallActorOf,
  type RollcallStaff,
} from '../../../miniprogram/contract/inspection/rollcall/actors'
import { officerAsking, type Caller } from '../../shared/caller'
import type { Sight as CaseSight } from '../../shared/case/context'
import type { Held } from '../../shared/case/standing'
import type { Command } from '../../shared/database'
import type { OfficerRecord } from '../../shared/officers/record'
import { Refusal } from '../../shared/refusal'
import type { RollcallRecord } from './rollcall-record'

/*
 * Who meets a roll call is told by places: an actor, and for the two inspectors who. A roll call bears those of its own
 * people, an officer those of the own posts. Whoever shares none finds nothing.
 */
export interface Sight extends CaseSight {
  posts: { holder: OfficerRecord; places: { actor: RollcallStaff; place: string }[] }[]
  places: string[]
}

const placed = (actor: RollcallStaff, who: string): string => `${actor}:${rollcallActorOf(actor).named ? who : ''}`

/** Every place at which this actor meets the roll call. */
export const placesOf = (actor: RollcallStaff, { inspectors }: Pick<RollcallRecord, 'inspectors'>): string[] => [
  ...new Set(inspectors.map(({ id }) => placed(actor, id))),
]

export const circleOf = (record: Pick<RollcallRecord, 'inspectors'>): string[] =>
  everyRollcallStaff.flatMap((actor) => placesOf(actor, record))

/** @throws DENIED for whoever can meet no roll call */
export async function sightOf(caller: Caller, _: Command): Promise<Sight> {
  const officer = await officerAsking(caller)
  const posts = officer.posts.map((holder) => ({ holder, places: placesHeld(holder) }))
  const places = [...new Set(posts.flatMap((post) => post.places.map(({ place }) => place)))]
  if (!places.length) throw new Refusal('DENIED')
  return { officer, posts, places, where: { circle: _.in(places) } }
}

const placesHeld = (officer: OfficerRecord) =>
  everyRollcallStaff.flatMap((actor) => {
    const { duties, at } = rollcallActorOf(actor)
    const holds = at === officer.unitKind && duties.some((duty) => officer.duties.includes(duty))
    return holds ? [{ actor, place: placed(actor, officer._id) }] : []
  })

/** As whom the officer meets it, by post. */
export const heldIn = ({ circle }: Pick<RollcallRecord, 'circle'>, { posts }: Sight): Held<RollcallStaff>[] =>
  posts.map(({ holder, places }) => ({
    holder,
    as: places.filter(({ place }) => circle.includes(place)).map(({ actor }) => actor),
  }))
