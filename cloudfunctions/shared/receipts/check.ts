import { sm2, sm3 } from 'sm-crypto-v2'
import {
  signedText,
  type ReceiptClaim,
  type ReceiptVerdict,
} from '../../../miniprogram/contract/petition/receipt-claim'

/** Public keys by their ids: uncompressed points in hex. */
export type PublishedKeys = Readonly<Record<string, string>>

/** A key names itself, so that nobody has to keep a list of names in step. */
export const keyIdOf = (publicKey: string): string => sm3(publicKey.toLowerCase()).slice(0, 8).toUpperCase()

/** Whether one of these keys signed this claim (GB/T 32918.2). Knows neither node nor browser: the public page runs it too. */
export function checkReceipt(claim: ReceiptClaim, keys: PublishedKeys): Exclude<ReceiptVerdict, 'unreadable'> {
  const publicKey = Object.hasOwn(keys, claim.key) ? keys[claim.key] : undefined
  if (!publicKey) return 'unknownKey'
  return isSigned(signedText(claim), claim.signature, publicKey) ? 'genuine' : 'altered'
}

export function isSigned(text: string, signature: string, publicKey: string): boolean {
  try {
    return sm2.doVerifySignature(text, signature.toLowerCase(), publicKey, { hash: true })
  } catch {
    // The library throws on numbers that lie outside the curve's order.
    return false
  }
}
