import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'react-router'
import type { RightsCase } from '../../../../miniprogram/contract/rights/desk-answers'
import { infringementOf } from '../../../../miniprogram/contract/rights/kinds'
import { rightsStatusOf } from '../../../../miniprogram/contract/rights/statuses'
import { ToneTag } from '../../../components/status-tag'
import { answerTo } from '../../../services/cloud'
import { CaseFrame } from '../../case/case-frame'
import { PromiseClock } from '../../case/clock/promise-clock'
import { Conflict } from '../../case/conflict'
import { Timeline } from '../../case/events/timeline'
import { EvidenceList } from '../../case/evidence/evidence-list'
import { PapersCard } from '../../case/papers/papers-card'
import { Work } from '../../case/work'
import { rightsArea } from '../area'
import { HelpSign } from '../help-sign'
import { subjectOf } from '../subject-of'
import { elementsOf } from './elements'
import { CallFirst } from './call-first'
import { Facts } from './facts'
import { Handlers } from './handlers'
import { LawyersCard } from './lawyers-card'
import { LinkedPetitions } from './linked-petitions'
import { MeasuresCard } from './measures-card'
import './application.css'

/** One application for protection, for the people of the case only. */
export function ApplicationPage() {
  const { id = '' } = useParams()
  const { state } = useLocation() as { state: { begins?: string } | null }
  const application = useQuery({ ...answerTo('rights.detail', { id }), refetchOnWindowFocus: false })
  return (
    <CaseFrame area={rightsArea} answer={application}>
      {(one) => <Application application={one} begins={state?.begins} key={id} />}
    </CaseFrame>
  )
}

function Application({ application, begins }: { application: RightsCase; begins?: string }) {
  const { id, number, kind, status } = application
  const { tone, label } = rightsStatusOf(status)
  return (
    <article className="application">
      <title>{`${number} · 掌上e督`}</title>
      <header className="case-head">
        <div>
          <h1>{subjectOf(application)}</h1>
          <p>
            <span className="number">{number}</span> {infringementOf(kind).label}
            <ToneTag tone={tone}>{label}</ToneTag>
            <HelpSign row={application} />
          </p>
        </div>
        <Conflict id={id} />
      </header>
      <div className="case">
        <div className="case-facts">
          <Facts application={application} />
          <EvidenceList evidence={application.evidence} />
          <LinkedPetitions id={id} />
        </div>
        <div className="case-story">
          <Timeline events={application.events} />
        </div>
        <div className="case-work">
          {application.urgent && <CallFirst application={application} />}
          <PromiseClock matter={application}>
            <Handlers application={application} />
          </PromiseClock>
          <Work matter={application} elements={elementsOf(application)} begins={begins}>
            {(onFill) => (
              <>
                <MeasuresCard application={application} onFill={onFill} />
                <LawyersCard application={application} onFill={onFill} />
              </>
            )}
          </Work>
          <PapersCard id={id} papers={application.papers} />
        </div>
      </div>
    </article>
  )
}
