import type { Evidence } from '../../../contract/evidence'
import type { PetitionDetail } from '../../../contract/petition/answers'

/** The newer answer with the links that are on the screen already, so that no picture is fetched and drawn again. */
export function withLinksOf(shown: PetitionDetail, petition: PetitionDetail): PetitionDetail {
  const parts = [shown, ...shown.talk, ...shown.timeline]
  const links = new Map(parts.flatMap(({ evidence = [] }) => evidence.map(linkOf)))
  const linked = (evidence: Evidence[]) => evidence.map((file) => ({ ...file, url: links.get(file.id) ?? file.url }))
  const talk = petition.talk.map((entry) => ({ ...entry, evidence: linked(entry.evidence) }))
  const timeline = petition.timeline.map((entry) =>
    entry.evidence ? { ...entry, evidence: linked(entry.evidence) } : entry,
  )
  return { ...petition, evidence: linked(petition.evidence), talk, timeline }
}

const linkOf = ({ id, url }: Evidence) => [id, url] as const
