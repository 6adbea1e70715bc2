import type { Signing } from '../../../miniprogram/contract/petition/form'
import type { Keys } from '../../shared/keys'

/** What marks a person's things as theirs without saying who they are. */
export interface Ownership {
  owner: (signing: Signing) => string
  /** Every mark this person's petitions may bear. */
  owners: () => string[]
  /** Of one draft's files: two drafts of one person cannot be joined. */
  ofDraft: (draft: string) => string
  /** The same however it is signed: one draft makes one petition. */
  petitionId: (draft: string) => string
  /** Of one thing said in a petition: the same draft in two petitions does not join them. */
  talkId: (petition: string, draft: string) => string
  /** The 16 digits by which an anonymous petition is found on any phone. Nothing stored leads to them. */
  code: (draft: string) => string
}

const codes = 10n ** 16n

export function ownershipOf(openid: string, { digest }: Keys): Ownership {
  const marks: Record<Signing, () => string> = {
    NAMED: () => digest('owner', openid),
    ANONYMOUS: () => digest('anonymous', openid),
  }
  return {
    owner: (signing) => marks[signing](),
    owners: () => Object.values(marks).map((mark) => mark()),
    ofDraft: (draft) => digest('draft', openid, draft),
    petitionId: (draft) => digest('record', 'id', digest('draft', openid, draft)),
    talkId: (petition, draft) => digest('record', 'talk', petition, digest('draft', openid, draft)),
    code: (draft) => codeFrom(digest('code', openid, draft)),
  }
}

/** 16 digits out of a digest. */
export function codeFrom(digest: string): string {
  const bits = Buffer.from(digest, 'base64url').toString('hex')
  return String(BigInt(`0x${bits}`) % codes).padStart(16, '0')
}
