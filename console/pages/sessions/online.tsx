import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { actions } from '../../../miniprogram/contract/actions'
import type { SomebodysSession } from '../../../miniprogram/contract/people/sessions'
import { Trouble } from '../../components/trouble'
import { answerTo, call, keyOf } from '../../services/cloud'
import { ReasonWindow } from '../case/reason-window'
import { PageTurner } from '../list/page-turner'
import { SessionFacts } from './session-facts'
import './sessions.css'

/** Everybody's consoles, for the security officer. */
export function OnlinePage() {
  const [trail, setTrail] = useState<readonly string[]>([])
  const [stopping, setStopping] = useState<SomebodysSession>()
  const after = trail.at(-1)
  const kept = useQueryClient()
  const list = useQuery({ ...answerTo('people.sessions.all', { after }), placeholderData: keepPreviousData })
  const stop = async (reason: string) => {
    if (!stopping) return undefined
    const reply = await call('people.sessions.stop', { id: stopping.id, session: stopping.session, reason })
    await kept.invalidateQueries({ queryKey: keyOf('people.sessions.all') })
    return reply.ok ? undefined : reply.error
  }
  return (
    <>
      <title>在线登录 · 掌上e督</title>
      <div className="list-head">
        <h1>在线登录</h1>
        <Button onClick={() => void list.refetch()}>刷新</Button>
      </div>
      {list.isPending && <Skeleton active title={false} paragraph={{ rows: 6, width: '100%' }} />}
      {list.isLoadingError && <Trouble refused={list.error.refused} onRetry={() => void list.refetch()} />}
      {list.data && (
        <section className="card">
          <ul className="sessions">
            {list.data.items.map((each) => (
              <li key={each.session}>
                <div className="session-whose">
                  {each.name} <span className="number">{each.number}</span>
                  <small>{each.unitName}</small>
                </div>
                <SessionFacts session={each} />
                <Button danger onClick={() => setStopping(each)}>
                  下线
                </Button>
              </li>
            ))}
          </ul>
          <PageTurner trail={trail} next={list.data.next} onTurn={setTrail} />
        </section>
      )}
      <ReasonWindow
        title={`让${stopping?.name ?? ''}的这台电脑下线`}
        explains="那台电脑马上要重新扫码才能继续。谁、为什么让它下线，都有记录。"
        field={actions['people.sessions.stop'].input.fields.reason}
        button="下线"
        open={stopping !== undefined}
        onClose={() => setStopping(undefined)}
        ask={stop}
      />
    </>
  )
}
