import { evidenceKinds, type EvidenceKind } from '../../../miniprogram/contract/evidence'
import { Refusal } from '../refusal'
import type { Attachments } from './attachments'
import type { EvidenceRecord } from './record'

/** The attached files of a draft that are handed in now, as this field of a form. @throws INVALID when one is gone or not this owner's, or there are too many of a kind. */
export async function handedIn(
  ids: readonly string[],
  owner: string,
  { attachments, now }: { attachments: Attachments; now: () => Date },
  field = 'evidence',
): Promise<EvidenceRecord[]> {
  if (!ids.length) return []
  const evidence = await attachments.attached([...ids], owner, now())
  if (evidence.length < ids.length) throw filesGone(field)
  refuseTooMany(evidence, field)
  return evidence
}

export const filesGone = (field = 'evidence'): Refusal =>
  new Refusal('INVALID', undefined, { [field]: '有文件已失效，请删除后重新添加' })

export function refuseTooMany(evidence: EvidenceRecord[], field = 'evidence'): void {
  for (const [kind, { label, max }] of Object.entries(evidenceKinds)) {
    const count = evidence.filter((file) => file.kind === (kind as EvidenceKind)).length
    if (count > max) throw new Refusal('INVALID', undefined, { [field]: `${label}最多 ${max} 个` })
  }
}
