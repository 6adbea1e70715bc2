import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Skeleton } from 'antd'
import { duties } from '../../../miniprogram/contract/duties'
import { dayOf } from '../../../miniprogram/contract/moments'
import { whoStandsIn, type Delegation, type OwnDelegation } from '../../../miniprogram/contract/people/delegation'
import { Blank } from '../../components/blank'
import { Trouble } from '../../components/trouble'
import { useSure } from '../../components/use-sure'
import { answerTo, call, keyOf } from '../../services/cloud'
import { DelegationForm } from './delegation-form'
import './delegation.css'

/** Who acts for the officer, and for whom the officer acts. */
export function DelegationPage() {
  const own = useQuery(answerTo('people.delegation.own', {}))
  return (
    <>
      <title>委托 · 掌上e督</title>
      <div className="list-head">
        <h1>委托</h1>
      </div>
      {own.isPending && <Skeleton active title={false} paragraph={{ rows: 4, width: '100%' }} />}
      {own.isLoadingError && <Trouble refused={own.error.refused} onRetry={() => void own.refetch()} />}
      {own.data && <Shown own={own.data} />}
    </>
  )
}

function Shown({ own }: { own: OwnDelegation }) {
  const { may, to, forOthers, colleagues } = own
  const kept = useQueryClient()
  const changed = (now: OwnDelegation) => kept.setQueryData(keyOf('people.delegation.own', {}), now)
  const end = useEnding(changed)
  const nothing = !to && forOthers.length === 0
  return (
    <div className="delegation">
      {forOthers.map((each) => (
        <section key={each.name} className="card">
          <h2>{`${each.running ? '您正在代' : '您将要代'}${each.name}办理`}</h2>
          <Days delegation={each} />
        </section>
      ))}
      {to && (
        <section className="card">
          <h2>{to.running ? `${to.name}正在代您办理` : `已委托${to.name}`}</h2>
          <Days delegation={to} />
          <p className="faint">到期自动结束。委托期间您自己也可以办理。</p>
          <Button type="primary" onClick={() => end(to.name)}>
            结束委托
          </Button>
        </section>
      )}
      {!to && may && colleagues.length > 0 && <DelegationForm colleagues={colleagues} onSet={changed} />}
      {nothing && !may && (
        <section className="card">
          <Blank title="您的职责不用委托">
            <p>没有专门职责的不用委托；系统管理员、安全管理员、审计员的职责不能由别人代行。</p>
          </Blank>
        </section>
      )}
      {nothing && may && colleagues.length === 0 && (
        <section className="card">
          <Blank title="没有可以委托的同事">
            <p>{whoStandsIn}</p>
          </Blank>
        </section>
      )}
    </div>
  )
}

function Days({ delegation }: { delegation: Delegation }) {
  const { duties: lent, from, until } = delegation
  return (
    <p className="number">
      {lent.map((duty) => duties[duty]).join('、')} · {dayOf(from)} 至 {dayOf(until)}
    </p>
  )
}

function useEnding(changed: (own: OwnDelegation) => void) {
  const sure = useSure()
  const { message } = App.useApp()
  return (name: string) =>
    sure({
      title: '结束委托？',
      content: `${name}马上不能再代您办理。`,
      yes: '结束委托',
      act: async () => {
        const reply = await call('people.delegation.end', {})
        if (reply.ok) changed(reply.data)
        else void message.error(reply.error.message)
      },
    })
}
