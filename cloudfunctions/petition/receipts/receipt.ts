import type { Receipt } from '../../../miniprogram/contract/petition/answers'
import type { Keys } from '../../shared/keys'
import { organ } from '../../../miniprogram/contract/organ'
import type { PetitionRecord } from '../records/record'
import { receiptOf } from '../views/own'
import { qrPicture } from '../../shared/receipts/picture'

/** What its owner is given, the same for every sending of one draft. The code is made anew each time and stored nowhere. */
export function receiptFor(record: PetitionRecord, code: string | undefined, { signer }: Keys): Receipt {
  const link = signer().linkTo(record.receipt.claim)
  const { name, telephone } = organ
  return { ...receiptOf(record), organ: name, telephone, link, picture: qrPicture(link), ...(code && { code }) }
}
