import { actorOf, actorsOf, actorsWho, type StaffActor } from '../../../miniprogram/contract/petition/actors'
import { officerAsking, type Caller } from '../../shared/caller'
import type { Sight as CaseSight } from '../../shared/case/context'
import { asOf, standing, type Acting, type Held } from '../../shared/case/standing'
import type { Command, Condition } from '../../shared/database'
import type { Keys } from '../../shared/keys'
import type { ActingOfficer } from '../../shared/officers/acting'
import type { OfficerRecord } from '../../shared/officers/record'
import { Refusal } from '../../shared/refusal'
import { marksOf } from '../../shared/case/records/marks'

/** The officer who asks: as whom; `where` is recusal, and what their actor's row in the table opens to them. */
export interface Sight extends CaseSight {
  as: StaffActor[]
  /** The same by post: the officer's own first, then those of whoever the officer stands for. */
  posts: Held<StaffActor>[]
  /** Whether who complained, and what is said with them, is this officer's business. */
  known: boolean
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
  const [first, ...others] = asOf(posts)
  if (!first) return undefined
  // Actors of one officer serve in one kind of unit, which is shown the same.
  const { sees } = actorOf(first)
  // What keeps away whoever is stood for keeps away who stands for them.
  const marks = officer.posts.flatMap((holder) => marksOf(holder, keys))
  const where = { barred: _.nin([...new Set(marks)]), ...opened[sees](officer, _) }
  return { officer, as: [first, ...others], posts, where, known: sees !== 'handedOver' }
}

/** For whom the officer acts who does what these actors do. */
export const insteadOf = ({ posts }: Sight, by: readonly string[]): Acting => standing(posts, by)

/** Whether a column of the table of actors holds for this officer. */
export const may = (column: Parameters<typeof actorsWho>[0], { as }: Sight): boolean =>
  actorsWho(column).some((actor) => as.includes(actor))

const opened: Record<ReturnType<typeof actorOf>['sees'], (officer: OfficerRecord, _: Command) => Condition> = {
  // What went to the chief inspector is sealed: whoever serves under somebody it is about does not meet it any more.
  everything: (_officer, _) => ({ escalated: _.exists(false) }),
  handedOver: ({ unit }) => ({ team: unit }),
  escalated: () => ({ escalated: true }),
}
