import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import type { RosterImport } from '../../../../miniprogram/contract/people/roster/answers'
import { rosterReturnForm, rosterSorts, type RosterSort } from '../../../../miniprogram/contract/people/roster/imports'
import type { Reply } from '../../../../miniprogram/contract/replies'
import { useSure } from '../../../components/use-sure'
import { call, keyOf } from '../../../services/cloud'
import { session } from '../../../services/session'
import { mayDo } from '../../../services/may'
import { ReasonWindow } from '../../case/reason-window'

/** Withdrawing for the one, confirming and returning for the other. */
export function Deciding({ newest }: { newest: RosterImport }) {
  const officer = session.now()?.officer
  const { said, act } = useActing()
  if (!officer) return null
  const { state } = newest
  const withdraws = mayDo(officer, 'people.roster.withdraw') && ['RECEIVING', 'CHECKING', 'READY'].includes(state)
  const decides = mayDo(officer, 'people.roster.confirm') && state === 'READY'
  return (
    <>
      {said && <Alert type="warning" showIcon role="alert" title={said} />}
      {(withdraws || decides) && (
        <footer>
          {decides && <Decision newest={newest} act={act} />}
          {withdraws && <Withdrawing newest={newest} act={act} />}
        </footer>
      )}
    </>
  )
}

type Act = (done: string, ask: () => Promise<Reply<RosterImport>>) => Promise<Reply<RosterImport>>

/** What was done is shown at once; what was not done is said. */
function useActing() {
  const [said, setSaid] = useState<string>()
  const { message } = App.useApp()
  const cache = useQueryClient()
  const act: Act = async (done, ask) => {
    setSaid(undefined)
    const reply = await ask()
    if (reply.ok) void message.success(done)
    else setSaid(reply.error.message)
    await cache.invalidateQueries({ queryKey: keyOf('people.roster.current') })
    return reply
  }
  return { said, act }
}

function Withdrawing({ newest: { id }, act }: { newest: RosterImport; act: Act }) {
  const sure = useSure()
  const ask = () =>
    sure({
      title: '撤回这次导入？',
      content: '上传的内容马上删除，花名册不变。要导入得重新上传。',
      yes: '撤回',
      act: () => act('已撤回', () => call('people.roster.withdraw', { id })),
    })
  return <Button onClick={ask}>撤回</Button>
}

function Decision({ newest, act }: { newest: RosterImport; act: Act }) {
  const { id, checkedAt = '', tally, own } = newest
  const [returning, setReturning] = useState(false)
  const sure = useSure()
  const confirm = () =>
    sure({
      title: '确认导入？',
      content: <Consequences tally={tally} />,
      yes: '确认导入',
      act: () => act('已确认，正在写入', () => call('people.roster.confirm', { id, seen: checkedAt })),
    })
  if (own) return <p className="faint">这次导入是您提出的，要由另一位安全管理员确认。</p>
  return (
    <>
      <Button type="primary" onClick={confirm}>
        确认导入
      </Button>
      <Button onClick={() => setReturning(true)}>退回</Button>
      <ReasonWindow
        title="退回这次导入"
        explains="退回后什么也不导入，理由给系统管理员看，并记入审计日志。"
        field={rosterReturnForm.fields.reason}
        button="退回"
        open={returning}
        onClose={() => setReturning(false)}
        ask={async (reason) => {
          const reply = await act('已退回', () => call('people.roster.return', { id, reason }))
          return reply.ok ? undefined : reply.error
        }}
      />
    </>
  )
}

/** What comes of confirming: the numbers, and what cannot be taken back. */
function Consequences({ tally }: Pick<RosterImport, 'tally'>) {
  const sorts = (Object.keys(rosterSorts) as RosterSort[]).filter((sort) => tally?.[sort])
  return (
    <div className="roster-sure">
      <ul>
        {sorts.map((sort) => (
          <li key={sort}>
            {rosterSorts[sort]} <strong>{tally?.[sort]}</strong> 人
          </li>
        ))}
      </ul>
      <p>确认后马上写入，不能撤回。</p>
      {tally && tally.gone > 0 && <p className="roster-gone">不再在册的 {tally.gone} 人马上不能登录。</p>}
    </div>
  )
}
