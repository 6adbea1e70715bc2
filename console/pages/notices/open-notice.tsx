import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { momentOf } from '../../../miniprogram/contract/moments'
import type { Notice } from '../../../miniprogram/contract/notice/notices'
import { Blank } from '../../components/blank'
import { Trouble } from '../../components/trouble'
import { useSure } from '../../components/use-sure'
import { answerTo, call, keyOf } from '../../services/cloud'

/** The notice that the address names. */
export function OpenNotice({ mayWithdraw }: { mayWithdraw: boolean }) {
  const [address] = useSearchParams()
  const id = address.get('id') ?? ''
  const read = useQuery({ ...answerTo('notice.read', { id }), enabled: id !== '' })
  return (
    <section className="card notice-open" aria-label="通告正文">
      {id === '' && <Blank title="选一条通告查看" />}
      {read.isLoading && <Skeleton active paragraph={{ rows: 6 }} />}
      {read.isLoadingError && <Trouble refused={read.error.refused} onRetry={() => void read.refetch()} />}
      {read.data && <Reading notice={read.data} mayWithdraw={mayWithdraw} key={id} />}
    </section>
  )
}

function Reading({ notice, mayWithdraw }: { notice: Notice; mayWithdraw: boolean }) {
  const { title, text, at, unitName } = notice
  return (
    <article>
      <h2>{title}</h2>
      <p className="faint">{`${unitName} · ${momentOf(at)} 发布`}</p>
      <p className="notice-text">{text}</p>
      {mayWithdraw && <Withdrawing notice={notice} />}
    </article>
  )
}

function Withdrawing({ notice: { id, title } }: { notice: Notice }) {
  const [said, setSaid] = useState<string>()
  const [, setAddress] = useSearchParams()
  const { message } = App.useApp()
  const cache = useQueryClient()
  const sure = useSure()
  const withdraw = async () => {
    setSaid(undefined)
    const reply = await call('notice.withdraw', { id })
    if (!reply.ok) return setSaid(reply.error.message)
    void message.success('已撤回')
    setAddress({}, { replace: true })
    cache.removeQueries({ queryKey: keyOf('notice.read', { id }) })
    await cache.invalidateQueries({ queryKey: keyOf('notice.list') })
  }
  const ask = () =>
    sure({
      title: '撤回这条通告？',
      content: `“${title}”马上从手机上消失，不能恢复。发布和撤回的记录仍然保留。`,
      yes: '撤回',
      act: withdraw,
    })
  return (
    <footer>
      {said && <Alert type="warning" showIcon role="alert" title={said} />}
      <Button danger onClick={ask}>
        撤回
      </Button>
    </footer>
  )
}
