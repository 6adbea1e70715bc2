import type { UseQueryResult } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import type { RefusalCode, Refused } from '../../../../miniprogram/contract/replies'
import type { Linked } from '../../../../miniprogram/contract/rights/desk-answers'
import { actions } from '../../../../miniprogram/contract/actions'
import { useArea } from '../area'
import { ReasonWindow } from '../reason-window'
import './linked.css'

interface Linking {
  title: string
  /** Where the other cases are found. */
  list: '/petitions' | '/rights'
  /** In place of an empty list. */
  none: string
  /** What one without a subject is called. */
  unsaid: string
  answer: UseQueryResult<Linked[]>
  /** Takes the link to this one back. */
  unlink: (id: string, reason: string) => Promise<Refused | undefined>
  children?: ReactNode
}

/** Who may not know of the other cases does not learn that there could be any. */
const hidden: ReadonlySet<RefusalCode> = new Set(['DENIED', 'NOT_FOUND'])

/** The other cases about one event, as links. */
export function LinkedCard({ title, list, none, unsaid, answer, unlink, children }: Linking) {
  const { data, error } = answer
  if (error && hidden.has(error.refused.code)) return null
  return (
    <section className="card linked" aria-label={title} aria-busy={answer.isPending}>
      <h2>
        {title} {data && data.length > 0 && <small>{data.length} 件</small>}
      </h2>
      {answer.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {error && <Failed words={error.message} onRetry={() => void answer.refetch()} />}
      {data?.length === 0 && <p className="faint">{none}</p>}
      {data && data.length > 0 && <Links list={list} unsaid={unsaid} linked={data} unlink={unlink} />}
      {children}
    </section>
  )
}

function Failed({ words, onRetry }: { words: string; onRetry: () => void }) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`没能读取。${words}`}
      action={
        <Button size="small" onClick={onRetry}>
          再试一次
        </Button>
      }
    />
  )
}

function Links({ list, unsaid, linked, unlink }: Pick<Linking, 'list' | 'unsaid' | 'unlink'> & { linked: Linked[] }) {
  const { pathname } = useLocation()
  const { thing } = useArea()
  const page = { to: pathname, name: `这件${thing}` }
  return (
    <ul>
      {linked.map(({ id, number, subject = unsaid }) => (
        <li key={id}>
          <Link to={`${list}/${id}`} state={{ page }}>
            {subject}
          </Link>
          <span className="faint number">{number}</span>
          <Unlink number={number} unlink={(reason) => unlink(id, reason)} />
        </li>
      ))}
    </ul>
  )
}

const { reason } = actions['rights.links.remove'].input.fields

function Unlink({ number, unlink }: { number: string; unlink: (reason: string) => Promise<Refused | undefined> }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button size="small" type="text" aria-label={`解除关联 ${number}`} onClick={() => setAsking(true)}>
        解除关联
      </Button>
      <ReasonWindow
        title={`解除与 ${number} 的关联`}
        explains="解除后两件互不显示；解除人、时间和理由记入审计日志。关联错了可以再次关联。"
        field={reason}
        button="解除关联"
        open={asking}
        onClose={() => setAsking(false)}
        ask={unlink}
      />
    </>
  )
}
