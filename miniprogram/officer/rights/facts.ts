import { momentOf } from '../../contract/moments'
import type { RightsSummary, WrittenRights } from '../../contract/rights/answers'
import { rightsForm } from '../../contract/rights/form'
import { infringementOf } from '../../contract/rights/kinds'

export interface Fact {
  label: string
  words: string
}

/** What was written besides its subject and story, as it was asked; dates of `now`'s year without the year. */
export function factsOf(rights: RightsSummary & WrittenRights, now: Date = new Date()): Fact[] {
  const { kind, happenedAt, place, incident, otherParty, injuries, witnesses, camera, interest, claimedAt } = rights
  const labels = rightsForm.fields
  const facts: [string, string | undefined][] = [
    [labels.kind.label, infringementOf(kind).label],
    [labels.happenedAt.label, happenedAt && momentOf(happenedAt, now)],
    [labels.place.label, place && [place.name, place.address].filter(Boolean).join('，')],
    [labels.injuries.label, injuries],
    [labels.otherParty.label, otherParty],
    [labels.witnesses.label, witnesses],
    [labels.incident.label, incident],
    [labels.camera.label, camera],
    ['单位利害关系', interest && labels.interest.options?.[interest]],
    ['登记时间', momentOf(claimedAt, now)],
  ]
  return facts.flatMap(([label, words]) => (words ? [{ label, words }] : []))
}
