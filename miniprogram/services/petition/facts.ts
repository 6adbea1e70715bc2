import { momentOf } from '../../contract/moments'
import type { PetitionDetail } from '../../contract/petition/answers'
import { happenings, petitionForm, signings } from '../../contract/petition/form'
import { complaintCategories, petitionKindLabels } from '../../contract/petition/kinds'

export interface Fact {
  label: string
  words: string
}

type Sent = Pick<
  PetitionDetail,
  | 'kind'
  | 'happening'
  | 'category'
  | 'unitName'
  | 'officer'
  | 'happenedAt'
  | 'place'
  | 'signing'
  | 'submittedAt'
  | 'sender'
>

/** What was sent besides its subject and story, as it was asked; dates of `now`'s year without the year. */
export function factsOf(petition: Sent, now: Date = new Date()): Fact[] {
  const { kind, happening, category, unitName, officer, happenedAt, place, signing, sender, submittedAt } = petition
  const labels = petitionForm.fields
  const facts: [string, string | undefined][] = [
    ['类别', petitionKindLabels[kind]],
    [labels.happening.label, happening && happenings[happening]],
    [labels.category.label, category && complaintCategories[category]],
    [labels.unit.label, unitName],
    [labels.officer.label, officer],
    [labels.happenedAt.label, happenedAt && momentOf(happenedAt, now)],
    [labels.place.label, place && [place.name, place.address].filter(Boolean).join('，')],
    ['署名', signings[signing]],
    [labels.name.label, sender?.name],
    [labels.phone.label, sender?.phone],
    ['提交时间', momentOf(submittedAt, now)],
  ]
  return facts.flatMap(([label, words]) => (words ? [{ label, words }] : []))
}
