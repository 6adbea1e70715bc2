import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import type { PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import { signings } from '../../../miniprogram/contract/petition/form'
import { petitionKinds } from '../../../miniprogram/contract/petition/kinds'
import { useKeys } from '../../components/keys/keys'
import { StatusTag } from '../../components/status-tag'
import { Trouble } from '../../components/trouble'
import { UrgentMark } from '../../components/urgent-mark'
import { answerTo } from '../../services/cloud'
import { Conflict } from './conflict/conflict'
import { EvidenceList } from './evidence/evidence-list'
import { Timeline } from './events/timeline'
import { Facts } from './facts'
import { Loading } from './loading'
import { PapersCard } from './papers/papers-card'
import { PromiseClock } from './promise-clock'
import { Talk } from './talk/talk'
import { wayBackTo } from './way-back-to'
import { Work } from './work'
import './petition.css'

export function PetitionPage() {
  const { id = '' } = useParams()
  const petition = useQuery({ ...answerTo('petition.detail', { id }), refetchOnWindowFocus: 'always' })
  const back = wayBackTo(useLocation().state, id)
  const navigate = useNavigate()
  useKeys('petition', { Escape: () => void navigate(back.to, { state: back.state }) })
  return (
    <>
      <Link className="back" to={back.to} state={back.state}>
        ← {back.words}
      </Link>
      {petition.isPending && <Loading />}
      {!petition.data && petition.error && (
        <Trouble refused={petition.error.refused} onRetry={() => void petition.refetch()} />
      )}
      {petition.data && petition.error && (
        <Alert type="warning" showIcon title={`没能刷新，显示的是先前的内容。${petition.error.message}`} />
      )}
      {petition.data && <Petition petition={petition.data} key={id} />}
    </>
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
        </div>
        <div className="case-story">
          <Timeline events={petition.events} />
          <Talk petition={petition} />
        </div>
        <div className="case-work">
          <PromiseClock petition={petition} />
          <Work petition={petition} />
          <PapersCard petition={petition} />
        </div>
      </div>
    </article>
  )
}
