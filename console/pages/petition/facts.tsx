import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { momentOf } from '../../../miniprogram/contract/moments'
import { wordings, type PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import { happenings, petitionForm } from '../../../miniprogram/contract/petition/form'
import { complaintCategories } from '../../../miniprogram/contract/petition/kinds'
import { Details } from '../case/details'
import { Fact } from '../case/fact'
import { Reporter } from './reporter/reporter'

const { details, happening, category, unit, officer, happenedAt, place } = petitionForm.fields

export function Facts({ petition }: { petition: PetitionCase }) {
  return (
    <section className="card" aria-label={details.label}>
      <h2>{details.label}</h2>
      {petition.wording && <Alert type="warning" showIcon title={wordings[petition.wording]} />}
      <Details words={petition.details} />
      <dl className="facts">
        {factsOf(petition).map(([label, words]) => (
          <Fact key={label} label={label}>
            {words}
          </Fact>
        ))}
        <Reporter petition={petition} />
      </dl>
    </section>
  )
}

/** What is known, in the order of the form. */
function factsOf(petition: PetitionCase): [label: string, words: ReactNode][] {
  const where = petition.place
  const known: [string, ReactNode][] = [
    [category.label, petition.category && complaintCategories[petition.category]],
    [unit.label, petition.unitName ?? (petition.kind !== 'TIP' && <span className="faint">未指明</span>)],
    [officer.label, petition.officer],
    [happening.label, petition.happening && happenings[petition.happening]],
    [happenedAt.label, petition.happenedAt && momentOf(petition.happenedAt)],
    [
      place.label,
      where && (
        <>
          {where.name} <span className="faint">{where.address}</span>
        </>
      ),
    ],
    ['提交时间', momentOf(petition.submittedAt)],
    ['满意度', petition.satisfaction],
  ]
  return known.filter(([, words]) => Boolean(words))
}
