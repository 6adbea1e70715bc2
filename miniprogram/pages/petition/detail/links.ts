import type { Evidence } from '../../../contract/evidence'
import type { PetitionDetail } from '../../../contract/petition/answers'

/** The newer answer with the links that are on the screen already, so that no picture is fetched and drawn again. */
export function withLinksOf(shown: PetitionDetail, petition: PetitionDetail): PetitionDetail {
  const links = new Map([...shown.evidence, ...shown.talk.flatMap(({ evidence }) => evidence)].map(linkOf))
  const linked = (evidence: Evidence[]) => evidence.map((file) => ({ ...file, url: links.get(file.id) ?? file.url }))
  const talk = petition.talk.map((entry) => ({ ...entry, evidence: linked(entry.evidence) }))
  return { ...petition, evidence: linked(petition.evidence), talk }
}

const linkOf = ({ id, url }: Evidence) => [id, url] as const
