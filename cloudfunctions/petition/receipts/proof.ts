import { createHmac, randomBytes } from 'node:crypto'
import { writeClaim } from '../../../miniprogram/contract/petition/receipt-claim'
import type { Submission } from '../../../miniprogram/contract/petition/form'
import type { Keys } from '../../shared/keys'
import type { Sealed } from '../../shared/seal'
import type { EvidenceRecord } from '../../shared/evidence/record'

/** What a petition keeps of its receipt. */
export interface ReceiptRecord {
  /** What stands after the `#` of its link. Kept, since no signature can be made twice. */
  claim: string
  /** Sealed as `salt`: who has the text alone must not find out that it was handed in. */
  salt: Sealed
}

interface Received {
  id: string
  number: string
  at: Date
  evidence: EvidenceRecord[]
}

/** Signs that this content was received under this number at this time. */
export function signReceipt(draft: Submission, { id, number, at, evidence }: Received, keys: Keys): ReceiptRecord {
  const { seal } = keys
  const salt = randomBytes(32).toString('hex')
  const files = evidence.map((file) => seal.open(file.sm3, file.id, 'sm3'))
  const hash = contentHash(salt, draft, files)
  const claim = keys.signer().sign({ number, submittedAt: at.toISOString(), hash })
  return { claim: writeClaim(claim), salt: seal.text(salt, id, 'salt') }
}

/** HMAC-SM3 under the salt over all that was handed in, files by their own hashes: capital hex. */
export function contentHash(salt: string, draft: Submission, files: readonly string[]): string {
  const { draft: _key, evidence: _ids, agreed: _agreed, ...written } = draft
  const fields = Object.entries(written).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify([fields, files])
  return createHmac('sm3', Buffer.from(salt, 'hex')).update(text).digest('hex').toUpperCase()
}
