import type { Command, Condition } from '../../shared/database'
import type { Guesses } from '../../shared/guesses'
import { Refusal } from '../../shared/refusal'
import type { Keys } from '../../shared/keys'
import { notFound } from './not-found'
import type { Ownership } from './ownership'
import type { Petitions } from './petitions'
import type { PetitionRecord } from './record'

/** A citizen's own petition, and the condition under which it stays the citizen's. */
export interface Owned {
  petition: PetitionRecord
  where: Condition
}

export interface Claimed {
  id: string
  /** Of whoever found an anonymous one by its code. */
  code?: string
}

interface Needed {
  petitions: Petitions
  guesses: Guesses
  keys: Keys
  command: Command
  ownership: () => Ownership
  asker: () => string
  now: () => Date
}

/** @throws NOT_FOUND for what is somebody else's as for what is not there, SLOWED for whoever guesses codes. */
export async function ownedBy({ id, code }: Claimed, needed: Needed): Promise<Owned> {
  if (code) {
    const petition = await foundBy(code, needed)
    if (petition._id !== id) throw notFound()
    return { petition, where: { code: petition.code } }
  }
  const where = { owner: needed.command.in(needed.ownership().owners()) }
  const petition = await needed.petitions.find(id, where)
  if (!petition) throw notFound()
  return { petition, where }
}

/** An anonymous petition by its code. @throws SLOWED, NOT_FOUND */
export async function foundBy(code: string, { guesses, petitions, keys, asker, now }: Needed): Promise<PetitionRecord> {
  // Counted before it is looked up: a hundred guesses sent at once are a hundred, and whoever has to wait learns nothing.
  if (!(await guesses.count(asker(), now()))) throw new Refusal('SLOWED')
  const petition = await petitions.byCode(keys.digest('codeIndex', code))
  if (!petition) throw new Refusal('NOT_FOUND', '没有查到这个查询码，请逐位核对后再试')
  await guesses.takeBack(asker(), now())
  return petition
}
