import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import { signings } from '../../../miniprogram/contract/petition/form'
import { petitionKinds } from '../../../miniprogram/contract/petition/kinds'
import { papers, type PaperKind } from '../../../miniprogram/contract/petition/papers'
import { StatusTag } from '../../components/status-tag'
import { UrgentMark } from '../../components/urgent-mark'
import { answerTo } from '../../services/cloud'
import { CaseFrame } from '../case/case-frame'
import { PromiseClock } from '../case/clock/promise-clock'
import { Conflict } from '../case/conflict'
import { Timeline } from '../case/events/timeline'
import { EvidenceList } from '../case/evidence/evidence-list'
import { PapersCard } from '../case/papers/papers-card'
import { Work } from '../case/work'
import { petitionArea } from './area'
import { Charge } from './charge/charge'
import { Facts } from './facts'
import { LinkedApplications } from './linked-applications'
import { Talk } from './talk/talk'

export function PetitionPage() {
  const { id = '' } = useParams()
  const petition = useQuery({ ...answerTo('petition.detail', { id }), refetchOnWindowFocus: false })
  return (
    <CaseFrame area={petitionArea} answer={petition}>
      {(one) => <Petition petition={one} key={id} />}
    </CaseFrame>
  )
}

function Petition({ petition }: { petition: PetitionCase }) {
  const { number, subject, kind, signing, status, happening } = petition
  return (
    <article>
      <title>{`${number} · 掌上e督`}</title>
      <header className="case-head">
        <div>
          <h1>{subject}</h1>
          <p>
            <span className="number">{number}</span> {petitionKinds[kind].label} · {signings[signing]}
            <StatusTag status={status} />
            <UrgentMark status={status} urgent={happening === 'NOW'} />
          </p>
        </div>
        <Conflict id={petition.id} />
      </header>
      <div className="case">
        <div className="case-facts">
          <Facts petition={petition} />
          <EvidenceList evidence={petition.evidence} />
          <LinkedApplications petition={petition} />
        </div>
        <div className="case-story">
          <Timeline events={petition.events} />
          <Talk petition={petition} />
        </div>
        <div className="case-work">
          <PromiseClock matter={petition}>
            <Charge petition={petition} />
          </PromiseClock>
          <Work matter={petition} />
          <PapersCard
            id={petition.id}
            papers={petition.papers}
            names={(paper) => namesReporter(petition, paper.kind)}
          />
        </div>
      </div>
    </article>
  )
}

const namesReporter = ({ reporter }: PetitionCase, kind: PaperKind): boolean =>
  reporter !== undefined && papers[kind].to !== 'team'
