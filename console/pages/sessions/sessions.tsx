import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Skeleton } from 'antd'
import { Trouble } from '../../components/trouble'
import { useSure } from '../../components/use-sure'
import { answerTo, call, keyOf } from '../../services/cloud'
import { SessionFacts } from './session-facts'
import './sessions.css'

/** Where the officer is signed in, this console among them. */
export function SessionsPage() {
  const list = useQuery(answerTo('people.sessions.own', {}))
  const close = useClosing()
  const others = list.data?.filter(({ here }) => !here) ?? []
  return (
    <>
      <title>我的登录 · 掌上e督</title>
      <div className="list-head">
        <h1>我的登录</h1>
        {others.length > 0 && (
          <Button type="primary" onClick={() => close({}, '让其他电脑全部下线？')}>
            其他电脑全部下线
          </Button>
        )}
      </div>
      {list.isPending && <Skeleton active title={false} paragraph={{ rows: 4, width: '100%' }} />}
      {list.isLoadingError && <Trouble refused={list.error.refused} onRetry={() => void list.refetch()} />}
      {list.data && (
        <ul className="card sessions">
          {list.data.map((each) => (
            <li key={each.session}>
              <SessionFacts session={each} />
              {!each.here && (
                <Button danger onClick={() => close({ session: each.session }, '让这台电脑下线？')}>
                  下线
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="faint sessions-note">不认识的登录，请马上下线，并告诉单位的安全管理员。</p>
    </>
  )
}

/** Asks, and signs out. */
function useClosing() {
  const sure = useSure()
  const { message } = App.useApp()
  const kept = useQueryClient()
  return (which: { session?: string }, title: string) =>
    sure({
      title,
      content: '那台电脑马上要重新扫码才能继续。',
      yes: '下线',
      act: async () => {
        const reply = await call('people.sessions.close', which)
        if (!reply.ok) void message.error(reply.error.message)
        await kept.invalidateQueries({ queryKey: keyOf('people.sessions.own') })
      },
    })
}
