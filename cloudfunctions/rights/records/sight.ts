import type { RightsStaff } from '../../../miniprogram/contract/rights/actors'
import { officerAsking, type Caller } from '../../shared/caller'
import type { Sight as CaseSight } from '../../shared/case/context'
import { marksOf } from '../../shared/case/records/marks'
import type { Held } from '../../shared/case/standing'
import type { Command } from '../../shared/database'
import type { Keys } from '../../shared/keys'
import type { ActingOfficer } from '../../shared/officers/acting'
import type { OfficerRecord } from '../../shared/officers/record'
import { Refusal } from '../../shared/refusal'
import { placesHeld } from './circle'
import type { RightsRecord } from './record'

/** The officer who asks: at which places; `where` is the circle of an application, and recusal. */
export interface Sight extends CaseSight {
  /** By post: the officer's own first, then those of whoever the officer stands for. */
  posts: { holder: OfficerRecord; places: { actor: RightsStaff; place: string }[] }[]
  /** All of them. */
  places: string[]
}

/** @throws DENIED for whoever can meet no application of others. */
export async function sightOf(caller: Caller, keys: Keys, _: Command): Promise<Sight> {
  const sight = sightFor(await officerAsking(caller), keys, _)
  if (!sight) throw new Refusal('DENIED')
  return sight
}

/** Undefined for whoever can meet no application of others. */
export function sightFor(officer: ActingOfficer, keys: Keys, _: Command): Sight | undefined {
  const posts = officer.posts.map((holder) => ({ holder, places: placesHeld(holder) }))
  const places = [...new Set(posts.flatMap((post) => post.places.map(({ place }) => place)))]
  if (!places.length) return undefined
  const marks = officer.posts.flatMap((holder) => marksOf(holder, keys))
  return { officer, posts, places, where: { circle: _.in(places), barred: _.nin([...new Set(marks)]) } }
}

/** As whom the officer meets this application, by post. */
export const heldIn = ({ circle }: Pick<RightsRecord, 'circle'>, { posts }: Sight): Held<RightsStaff>[] =>
  posts.map(({ holder, places }) => ({
    holder,
    as: places.filter(({ place }) => circle.includes(place)).map(({ actor }) => actor),
  }))
