import type { ReactNode } from 'react'
import { momentOf } from '../../../../miniprogram/contract/moments'
import type { RightsCase } from '../../../../miniprogram/contract/rights/desk-answers'
import { rightsForm } from '../../../../miniprogram/contract/rights/form'
import { Details } from '../../case/details'
import { Fact } from '../../case/fact'
import { Phone } from './phone'

const { details, happenedAt, place, incident, otherParty, injuries, witnesses, camera, interest } = rightsForm.fields

/** Who asks for protection, and what happened. */
export function Facts({ application }: { application: RightsCase }) {
  const { applicant } = application
  return (
    <>
      <section className="card" aria-label="申请民警">
        <h2>申请民警</h2>
        <p className="applicant">
          <strong>{applicant.name}</strong> <span className="number">{applicant.number}</span>
          <span>{applicant.unitName}</span> <Phone number={application.phone} />
        </p>
      </section>
      <section className="card" aria-label={details.label}>
        <h2>{details.label}</h2>
        {application.details ? (
          <Details words={application.details} />
        ) : (
          <p className="faint">民警只点了“我被侵害了”，还没有填写情况。</p>
        )}
        <dl className="facts">
          {factsOf(application).map(([label, words]) => (
            <Fact key={label} label={label}>
              {words}
            </Fact>
          ))}
        </dl>
      </section>
    </>
  )
}

/** What is known, what hurts first, then in the order of the form. */
function factsOf(application: RightsCase): [label: string, words: ReactNode][] {
  const where = application.place
  const known: [string, ReactNode][] = [
    [injuries.label, application.injuries],
    [happenedAt.label, application.happenedAt && momentOf(application.happenedAt)],
    [
      place.label,
      where && (
        <>
          {where.name} <span className="faint">{where.address}</span>
        </>
      ),
    ],
    [incident.label, application.incident],
    [otherParty.label, application.otherParty],
    [witnesses.label, application.witnesses],
    [camera.label, application.camera],
    ['单位利害关系', application.interest && interest.options?.[application.interest]],
    ['登记时间', momentOf(application.claimedAt)],
    ['处理意见', application.outcome],
    ['满意程度', application.satisfaction],
  ]
  return known.filter(([, words]) => Boolean(words))
}
