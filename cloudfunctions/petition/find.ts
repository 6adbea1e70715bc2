import type { PetitionDetail } from '../../miniprogram/contract/petition/answers'
import { Refusal } from '../shared/refusal'
import type { PetitionContext } from './context'
import { detailOf } from './records/views'

/** An anonymous petition by its code, for whoever has it, on any phone. */
export async function find({ code }: { code: string }, context: PetitionContext): Promise<PetitionDetail> {
  const { caller, guesses, petitions, keys, files, now } = context
  const asker = caller.openid()
  // Counted before it is looked up: a hundred guesses sent at once are a hundred, and whoever has to wait learns nothing.
  if (!(await guesses.count(asker, now()))) throw new Refusal('SLOWED')
  const petition = await petitions.byCode(keys.digest('codeIndex', code))
  if (!petition) throw new Refusal('NOT_FOUND', '没有查到这个查询码，请逐位核对后再试')
  await guesses.takeBack(asker, now())
  return detailOf(petition, keys.seal, files)
}
