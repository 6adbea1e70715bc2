import type { Attachment, Evidence } from '../../../miniprogram/contract/evidence'
import type { Files } from '../../shared/files'
import type { Seal } from '../../shared/seal'
import type { EvidenceRecord, PetitionRecord } from '../records/record'

export function attachmentOf({ id, kind, name, bytes, sm3 }: EvidenceRecord, seal: Seal): Attachment {
  return { id, kind, name: seal.open(name, id, 'name'), bytes, sm3: seal.open(sm3, id, 'sm3') }
}

/** Makes files of a petition viewable: the copies, never the originals. One call for all of them. */
export async function viewing(
  { evidence, talk }: PetitionRecord,
  seal: Seal,
  files: Files,
): Promise<(shown: readonly EvidenceRecord[]) => Evidence[]> {
  const all = [...evidence, ...talk.flatMap((entry) => entry.evidence)]
  const urls = await files.links(all.map(({ copyPath }) => copyPath))
  return (shown) => shown.map((file) => ({ ...attachmentOf(file, seal), url: urls.get(file.copyPath) ?? '' }))
}
