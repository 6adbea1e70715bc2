import { evidenceKinds, type EvidenceKind } from '../../../miniprogram/contract/evidence'
import { Refusal } from '../refusal'
import type { Attachments } from './attachments'
import type { EvidenceRecord } from './record'

/** The attached files of a draft that are handed in now. @throws INVALID when one is gone or not this owner's, or there are too many of a kind. */
export async function handedIn(
  ids: readonly string[],
  owner: string,
  { attachments, now }: { attachments: Attachments; now: () => Date },
): Promise<EvidenceRecord[]> {
  if (!ids.length) return []
  const evidence = await attachments.attached([...ids], owner, now())
  if (evidence.length < ids.length) throw filesGone()
  refuseTooMany(evidence)
  return evidence
}

export const filesGone = (): Refusal =>
  new Refusal('INVALID', undefined, { evidence: '有文件已失效，请删除后重新添加' })

export function refuseTooMany(evidence: EvidenceRecord[]): void {
  for (const [kind, { label, max }] of Object.entries(evidenceKinds)) {
    const count = evidence.filter((file) => file.kind === (kind as EvidenceKind)).length
    if (count > max) throw new Refusal('INVALID', undefined, { evidence: `${label}最多 ${max} 个` })
  }
}
