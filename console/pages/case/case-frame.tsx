import type { UseQueryResult } from '@tanstack/react-query'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import { useKeys } from '../../components/keys/keys'
import { Trouble } from '../../components/trouble'
import { AreaContext, type CaseArea, type Matter } from './area'
import { Loading } from './loading'
import { Newer } from './newer'
import { wayBackTo } from './way-back-to'
import './case.css'

interface Framing<Of> {
  area: CaseArea
  answer: UseQueryResult<Of>
  children: (matter: Of) => ReactNode
}

/** Around a case: the way back, and what stands there until the case has come, or if it does not. */
export function CaseFrame<Of extends Matter>({ area, answer, children }: Framing<Of>) {
  const { id = '' } = useParams()
  const back = wayBackTo(useLocation().state, id, area.list)
  const navigate = useNavigate()
  useKeys('petition', { Escape: () => void navigate(back.to, { state: back.state }) })
  const { data, error } = answer
  return (
    <AreaContext value={area}>
      <Link className="back" to={back.to} state={back.state}>
        ← {back.words}
      </Link>
      {answer.isPending && <Loading />}
      {!data && error && <Trouble refused={error.refused} onRetry={() => void answer.refetch()} />}
      {data && error && <Alert type="warning" showIcon title={`没能刷新，显示的是先前的内容。${error.message}`} />}
      {data && <Newer matter={data} shownAt={answer.dataUpdatedAt} />}
      {data && children(data)}
    </AreaContext>
  )
}
