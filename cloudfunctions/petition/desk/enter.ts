import type { Input } from '../../../miniprogram/contract/actions'
import { actorsWho } from '../../../miniprogram/contract/petition/actors'
import type { Receipt } from '../../../miniprogram/contract/petition/answers'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { receiptFor } from '../receipts/receipt'
import { insteadOf } from '../records/sight'
import { receive } from '../receiving/receive'
import { officersDraft } from '../../shared/case/moving/move'
import { codeFrom } from '../records/ownership'

/** A petition that came in person, by telephone or by letter, entered by an officer; whoever brought it follows it by the code on the receipt. */
export async function enter(
  { channel, ...draft }: Input<'petition.desk.enter'>,
  context: PetitionContext,
): Promise<Receipt> {
  const { keys } = context
  const sight = await context.sight()
  const { officer } = sight
  const { may, instead } = insteadOf(sight, actorsWho('talks'))
  if (!may) throw new Refusal('DENIED')
  const mark = officersDraft(officer, draft.draft, keys)
  // Whoever brought it has no phone that is known here: by the code they follow it, add to it and rate it.
  const code = codeFrom(keys.digest('code', officer._id, draft.draft))
  const sender = {
    id: keys.digest('record', 'id', mark),
    owner: keys.digest('owner', 'entered', mark),
    code: keys.digest('codeIndex', code),
    files: mark,
    entered: { channel, officer, instead },
  }
  const petition = await receive(draft, sender, context)
  return receiptFor(petition, code, keys)
}
