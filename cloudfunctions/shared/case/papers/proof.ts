import { createHmac, randomBytes } from 'node:crypto'
import type { AnyPaper } from '../../../../miniprogram/contract/papers'
import { paperClaimNumber, writeClaim } from '../../../../miniprogram/contract/petition/receipt-claim'
import type { Keys } from '../../keys'
import type { Signer } from '../../receipts/sign'
import type { Sealed } from '../../seal'
import { qrPicture } from '../../receipts/picture'
import type { PaperContent } from './content'

/** What a case keeps of a paper's proof. */
export interface PaperProof {
  /** What stands after the `#` of its link. Kept, since no signature can be made twice. */
  claim: string
  /** Sealed as `paper.<id>.salt`: who guesses at a text must not find out that it is the one. */
  salt: Sealed
}

interface Signed {
  /** Of the case. */
  record: string
  id: string
  kind: AnyPaper
  year: number
  place: number
  at: Date
}

/** Signs that a paper that says this was issued under this number at this time. */
export function signPaper(
  { record, id, kind, year, place, at }: Signed,
  content: PaperContent,
  keys: Keys,
): PaperProof {
  const salt = randomBytes(32).toString('hex')
  const claim = keys.signer().sign({
    form: 'paper',
    number: paperClaimNumber(kind, year, place),
    submittedAt: at.toISOString(),
    hash: paperHash(salt, content),
  })
  return { claim: writeClaim(claim), salt: keys.seal.text(salt, record, `paper.${id}.salt`) }
}

/** HMAC-SM3 under the salt over all that the paper says: capital hex. */
export function paperHash(salt: string, content: PaperContent): string {
  const { title, addressee, opening, sections, closing, number, date, copies } = content
  const text = JSON.stringify([title, addressee, opening, sections, closing, number, date, copies])
  return createHmac('sm3', Buffer.from(salt, 'hex')).update(text).digest('hex').toUpperCase()
}

/** The QR code that goes on the paper: PNG. */
export const proofPicture = (claim: string, signer: Signer): Buffer =>
  Buffer.from(qrPicture(signer.linkTo(claim)).replace(/^.*,/, ''), 'base64')
