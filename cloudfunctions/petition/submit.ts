import type { Receipt } from '../../miniprogram/contract/petition/answers'
import { unagreedIn } from '../../miniprogram/contract/petition/consents'
import type { Submission } from '../../miniprogram/contract/petition/form'
import { Refusal } from '../shared/refusal'
import type { PetitionContext } from './context'
import { receiptFor } from './receipts/receipt'
import { receive } from './receiving/receive'

/** @throws INVALID for a kind of data that was not agreed to, before anybody else is shown a word of it. */
export async function submit(draft: Submission, context: PetitionContext): Promise<Receipt> {
  const problems = unagreedIn(draft)
  if (problems) throw new Refusal('INVALID', undefined, problems)
  const mine = context.ownership()
  const code = draft.signing === 'ANONYMOUS' ? mine.code(draft.draft) : undefined
  const sender = {
    id: mine.petitionId(draft.draft),
    owner: mine.owner(draft.signing),
    code: code && context.keys.digest('codeIndex', code),
    files: mine.ofDraft(draft.draft),
    wording: await wordingOf(draft, context),
  }
  const petition = await receive(draft, sender, context)
  return receiptFor(petition, petition.signing === 'ANONYMOUS' ? mine.code(draft.draft) : undefined, context.keys)
}

/** Whoever does not want to be known is shown to no check of WeChat's. */
async function wordingOf({ signing, subject, details }: Submission, { wechat, caller }: PetitionContext) {
  return signing === 'NAMED' ? wechat.wording(caller.openid(), `${subject}\n${details}`) : undefined
}
