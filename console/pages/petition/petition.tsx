import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import type { PetitionCase } from '../../../miniprogram/contract/petition/answers'
import { petitionKinds, signings } from '../../../miniprogram/contract/petition/form'
import { useKeys } from '../../components/keys'
import { StatusTag } from '../../components/status-tag'
import { Trouble } from '../../components/trouble'
import { answerTo } from '../../services/cloud'
import { EvidenceList } from './evidence-list'
import { Facts } from './facts'
import { MovesCard } from './moves-card'
import { PromiseClock } from './promise-clock'
import { Timeline } from './timeline'
import './petition.css'

export function PetitionPage() {
  const { id = '' } = useParams()
  const petition = useQuery({ ...answerTo('petition.detail', { id }), refetchOnWindowFocus: 'always' })
  const list = useListAddress()
  const navigate = useNavigate()
  useKeys('petition', { Escape: () => void navigate(list, { state: { from: id } }) })
  return (
    <>
      <Link className="back" to={list} state={{ from: id }}>
        ← 返回列表
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

/** The list as it was left: its filter and page. */
function useListAddress(): string {
  const { state } = useLocation() as { state: { list?: string } | null }
  return `/petitions${state?.list ?? ''}`
}

function Petition({ petition }: { petition: PetitionCase }) {
  const { number, subject, kind, signing, status } = petition
  return (
    <article>
      <title>{`${number} · 掌上e督`}</title>
      <header className="case-head">
        <h1>{subject}</h1>
        <p>
          <span className="number">{number}</span> {petitionKinds[kind]} · {signings[signing]}{' '}
          <StatusTag status={status} />
        </p>
      </header>
      <div className="case">
        <div className="case-facts">
          <Facts petition={petition} />
          <EvidenceList evidence={petition.evidence} />
        </div>
        <Timeline entries={petition.timeline} />
        <div className="case-work">
          <PromiseClock petition={petition} />
          <MovesCard petition={petition} />
        </div>
      </div>
    </article>
  )
}

function Loading() {
  return (
    <div aria-busy="true" aria-label="正在读取">
      <Skeleton active className="case-head" title={{ width: 320 }} paragraph={{ rows: 1, width: 240 }} />
      <div className="case">
        <section className="card case-facts">
          <Skeleton active paragraph={{ rows: 10 }} />
        </section>
        <section className="card case-timeline">
          <Skeleton active paragraph={{ rows: 4 }} />
        </section>
        <section className="card case-work">
          <Skeleton active paragraph={{ rows: 3 }} />
        </section>
      </div>
    </div>
  )
}
