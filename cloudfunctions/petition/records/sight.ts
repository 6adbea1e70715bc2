import { actorOf, actorsOf, actorsWho, type StaffActor } from '../../../miniprogram/contract/petition/actors'
import { officerAsking, type Caller } from '../../shared/caller'
import type { Command, Condition } from '../../shared/database'
import type { Keys } from '../../shared/keys'
import type { ActingOfficer } from '../../shared/officers/acting'
import type { OfficerRecord } from '../../shared/officers/record'
import { Refusal } from '../../shared/refusal'
import { marksOf } from './marks'

/** The officer who asks: as whom, and which petitions there are for this officer. Every staff query carries the condition. */
export interface Sight {
  officer: ActingOfficer
  as: StaffActor[]
  /** The same by post: the officer's own first, then those of whoever the officer stands for. */
  posts: Held[]
  /** Recusal, and what their actor's row in the table opens to them. */
  where: Condition
  /** Whether who complained, and what is said with them, is this officer's business. */
  known: boolean
}

/** A post that the officer holds. */
export interface Held {
  holder: OfficerRecord
  as: StaffActor[]
}

/** @throws DENIED for whoever handles no petitions. */
export async function sightOf(caller: Caller, keys: Keys, _: Command): Promise<Sight> {
  const sight = sightFor(await officerAsking(caller), keys, _)
  if (!sight) throw new Refusal('DENIED')
  return sight
}

/** Undefined for whoever handles no petitions. */
export function sightFor(officer: ActingOfficer, keys: Keys, _: Command): Sight | undefined {
  const posts = officer.posts.map((holder) => ({ holder, as: actorsOf(holder) }))
  const [first, ...others] = new Set(posts.flatMap(({ as }) => as))
  if (!first) return undefined
  // Actors of one officer serve in one kind of unit, which is shown the same.
  const { sees } = actorOf(first)
  // What keeps away whoever is stood for keeps away who stands for them.
  const marks = officer.posts.flatMap((holder) => marksOf(holder, keys))
  const where = { barred: _.nin([...new Set(marks)]), ...opened[sees](officer, _) }
  return { officer, as: [first, ...others], posts, where, known: sees !== 'handedOver' }
}

/**
 * For whom the officer acts who does what these actors do: nobody where the own post suffices.
 * @param signers whose draft it is, or who agreed already: nobody acts for them
 */
export function insteadOf({ posts }: Sight, by: readonly string[], signers: readonly unknown[] = []): Acting {
  const held = posts.filter(({ holder }) => !signers.includes(holder._id))
  const post = held.find(({ as }) => as.some((actor) => by.includes(actor)))
  if (!post) return { may: false }
  return post === posts[0] ? { may: true } : { may: true, instead: post.holder }
}

/** Whether somebody may, and for whom. */
interface Acting {
  may: boolean
  instead?: OfficerRecord
}

/** Whether a column of the table of actors holds for this officer. */
export const may = (column: Parameters<typeof actorsWho>[0], { as }: Sight): boolean =>
  actorsWho(column).some((actor) => as.includes(actor))

const opened: Record<ReturnType<typeof actorOf>['sees'], (officer: OfficerRecord, _: Command) => Condition> = {
  // What went to the chief inspector is sealed: whoever serves under somebody it is about does not meet it any more.
  everything: (_officer, _) => ({ escalated: _.exists(false) }),
  handedOver: ({ unit }) => ({ team: unit }),
  escalated: () => ({ escalated: true }),
}
