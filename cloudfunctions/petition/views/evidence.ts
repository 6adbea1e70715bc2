import type { Attachment, Evidence } from '../../../miniprogram/contract/evidence'
import type { Files } from '../../shared/files'
import type { Seal } from '../../shared/seal'
import type { EvidenceRecord } from '../../shared/evidence/record'
import type { PetitionRecord } from '../records/record'

export function attachmentOf({ id, kind, name, bytes, sm3 }: EvidenceRecord, seal: Seal): Attachment {
  return { id, kind, name: seal.open(name, id, 'name'), bytes, sm3: seal.open(sm3, id, 'sm3') }
}

/** What the citizen handed in. */
export const sentFiles = ({ evidence, talk, timeline }: PetitionRecord): EvidenceRecord[] => [
  ...evidence,
  ...talk.flatMap((entry) => entry.evidence),
  ...timeline.flatMap((event) => (event.actor ? [] : (event.evidence ?? []))),
]

/** What officers handed in with their moves: for staff only. */
const resultFiles = ({ timeline }: PetitionRecord): EvidenceRecord[] =>
  timeline.flatMap(({ actor, evidence }) => (actor ? (evidence ?? []) : []))

/** Every file that a petition carries. */
export const filesOf = (petition: PetitionRecord): EvidenceRecord[] => [
  ...sentFiles(petition),
  ...resultFiles(petition),
]

/** As they may be looked at. */
export type Show = (shown: readonly EvidenceRecord[]) => Evidence[]

/** Makes files viewable: the copies, never the originals. One call for all of them. */
export async function viewing(all: readonly EvidenceRecord[], seal: Seal, files: Files): Promise<Show> {
  const urls = await files.links(all.map(({ copyPath }) => copyPath))
  return (shown) => shown.map((file) => ({ ...attachmentOf(file, seal), url: urls.get(file.copyPath) ?? '' }))
}
