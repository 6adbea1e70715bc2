import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { dayOf } from '../../../miniprogram/contract/moments'
import type { NoticePage } from '../../../miniprogram/contract/notice/notices'
import { Blank } from '../../components/blank'
import { Trouble } from '../../components/trouble'
import { answerTo } from '../../services/cloud'
import { PageTurner } from '../list/page-turner'
import { OpenNotice } from './open-notice'
import './notices.css'

/** 通告: what everybody is told, newest first; beside it the one that is read. */
export function NoticesPage() {
  const [trail, setTrail] = useState<readonly string[]>([])
  const after = trail.at(-1)
  const list = useQuery({ ...answerTo('notice.list', after ? { after } : {}), placeholderData: keepPreviousData })
  return (
    <>
      <title>通告 · 掌上e督</title>
      <div className="list-head">
        <h1>通告</h1>
        {list.data?.mayPublish && <WriteButton />}
      </div>
      {list.isPending && <Loading />}
      {list.isLoadingError && <Trouble refused={list.error.refused} onRetry={() => void list.refetch()} />}
      {list.data && list.error && (
        <Alert type="warning" showIcon title={`没能刷新，显示的是先前的内容。${list.error.message}`} />
      )}
      {list.data && (
        <div className="notices">
          <section className="card" aria-label="已发布的通告" aria-busy={list.isPlaceholderData}>
            <Rows page={list.data} />
            <PageTurner trail={trail} next={list.data.next} onTurn={setTrail} />
          </section>
          {list.data.items.length > 0 && <OpenNotice mayWithdraw={list.data.mayPublish === true} />}
        </div>
      )}
    </>
  )
}

function WriteButton() {
  const navigate = useNavigate()
  return (
    <Button type="primary" onClick={() => void navigate('/notices/write')}>
      写通告
    </Button>
  )
}

function Rows({ page: { items, mayPublish } }: { page: NoticePage }) {
  const [address] = useSearchParams()
  if (items.length === 0)
    return <Blank title="现在没有通告">{mayPublish && <p>发布的通告，群众在手机首页就能看到</p>}</Blank>
  return (
    <ul className="notice-rows">
      {items.map(({ id, title, at, unitName }) => (
        <li key={id}>
          <Link to={{ search: `?id=${id}` }} aria-current={address.get('id') === id}>
            <span className="notice-row-title">{title}</span>
            <small>
              {unitName} · <time dateTime={at}>{dayOf(at)}</time>
            </small>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Loading() {
  return (
    <section className="card list-loading" aria-busy="true" aria-label="正在读取">
      <Skeleton active title={false} paragraph={{ rows: 6, width: '100%' }} />
    </section>
  )
}
