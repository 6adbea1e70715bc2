import type { Receipt } from '../../../miniprogram/contract/petition/answers'
import type { PetitionContext } from '../context'
import type { PetitionRecord } from '../records/record'
import { receiptOf } from '../records/views'
import { qrPicture } from './picture'

/** What its owner is given, the same for every sending of one draft. The code is made anew each time and stored nowhere. */
export function receiptFor(
  record: PetitionRecord,
  draft: string,
  { keys, ownership }: Pick<PetitionContext, 'keys' | 'ownership'>,
): Receipt {
  const link = keys.signer().linkTo(record.receipt.claim)
  const code = record.signing === 'ANONYMOUS' ? { code: ownership().code(draft) } : {}
  return { ...receiptOf(record), link, picture: qrPicture(link), ...code }
}
