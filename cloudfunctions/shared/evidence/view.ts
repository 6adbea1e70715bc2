import type { Attachment, Evidence } from '../../../miniprogram/contract/evidence'
import type { Files } from '../files'
import type { Seal } from '../seal'
import type { EvidenceRecord } from './record'

export function attachmentOf({ id, kind, name, bytes, sm3 }: EvidenceRecord, seal: Seal): Attachment {
  return { id, kind, name: seal.open(name, id, 'name'), bytes, sm3: seal.open(sm3, id, 'sm3') }
}

/** As they may be looked at. */
export type Show = (shown: readonly EvidenceRecord[]) => Evidence[]

/** Makes files viewable: the copies, never the originals. One call for all of them. */
export async function viewing(all: readonly EvidenceRecord[], seal: Seal, files: Files): Promise<Show> {
  const urls = await files.links(all.map(({ copyPath }) => copyPath))
  return (shown) => shown.map((file) => ({ ...attachmentOf(file, seal), url: urls.get(file.copyPath) ?? '' }))
}
