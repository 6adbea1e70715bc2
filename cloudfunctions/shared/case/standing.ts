import type { StoodFor } from '../../../miniprogram/contract/case/answers'
import type { OfficerRecord } from '../officers/record'
import type { Seal } from '../seal'

/** A post that an officer holds: the own one, or that of somebody the officer stands for; and as whom it meets a case. */
export interface Held<Actor extends string = string> {
  holder: OfficerRecord
  as: readonly Actor[]
}

/** Whether somebody may, and for whom. */
export interface Acting {
  may: boolean
  instead?: OfficerRecord
}

/**
 * For whom an officer acts who does what these actors do: nobody where the own post suffices.
 * @param posts the own one first
 * @param signers whose draft it is, or who agreed already: nobody acts for them
 */
export function standing(posts: readonly Held[], by: readonly string[], signers: readonly unknown[] = []): Acting {
  const held = posts.filter(({ holder }) => !signers.includes(holder._id))
  const post = held.find(({ as }) => as.some((actor) => by.includes(actor)))
  if (!post) return { may: false }
  return post === posts[0] ? { may: true } : { may: true, instead: post.holder }
}

/** All that an officer is by any of these posts. */
export const asOf = <Actor extends string>(posts: readonly Held<Actor>[]): Actor[] => [
  ...new Set(posts.flatMap(({ as }) => as)),
]

/** For whom one acts, as the officer reads it: nothing where one acts for oneself. */
export const insteadShown = ({ instead }: Acting, seal: Seal): { instead?: StoodFor } => {
  if (!instead) return {}
  const { _id, name, duties, unitName } = instead
  return { instead: { name: seal.open(name, _id, 'name'), duties, unitName } }
}
