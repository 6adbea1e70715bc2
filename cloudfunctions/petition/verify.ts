import type { Verification } from '../../miniprogram/contract/petition/answers'
import { readClaim } from '../../miniprogram/contract/petition/receipt-claim'
import { checkReceipt } from '../shared/receipts/check'
import type { PetitionContext } from './context'

/** Whether a receipt that somebody shows is ours: by its signature alone, no case is looked at. */
export async function verify({ claim }: { claim: string }, { keys }: PetitionContext): Promise<Verification> {
  const read = readClaim(claim)
  return { verdict: read ? checkReceipt(read, keys.signer().published) : 'unreadable' }
}
