import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { momentOf } from '../../../miniprogram/contract/moments'
import { numberLabels, refuseForm, type BindingRequest } from '../../../miniprogram/contract/people/binding'
import { Blank } from '../../components/blank'
import { Trouble } from '../../components/trouble'
import { useSure } from '../../components/use-sure'
import { answerTo, call, keyOf } from '../../services/cloud'
import { ReasonWindow } from '../case/reason-window'

const everyHalfMinute = 30_000

/** Who asks to be bound by invitation: the security officer calls, compares and decides. */
export function Requests() {
  const list = useQuery({ ...answerTo('people.binding.waiting', {}), refetchInterval: everyHalfMinute })
  const [refusing, setRefusing] = useState<BindingRequest>()
  const { approve, refuse } = useDeciding()
  return (
    <section className="card" aria-label="等待核准">
      <h2>等待核准</h2>
      <p className="faint">
        请按花名册上的电话打给本人，请他报出手机上的 6 位核对码。对得上才核准；发出邀请的人不能核准。
      </p>
      {list.isPending && <Skeleton active title={false} paragraph={{ rows: 3, width: '100%' }} />}
      {list.isLoadingError && <Trouble refused={list.error.refused} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <Blank title="没有等待核准的认证" />}
      <ul className="binding-requests">
        {list.data?.map((request) => (
          <li key={request.request}>
            <Facts request={request} />
            <div className="binding-decision">
              <Button type="primary" onClick={() => approve(request)}>
                核准
              </Button>
              <Button onClick={() => setRefusing(request)}>不予核准</Button>
            </div>
          </li>
        ))}
      </ul>
      <ReasonWindow
        title={`不予核准：${refusing?.name ?? ''}`}
        explains="理由会显示在申请人的手机上。"
        field={refuseForm.fields.reason}
        button="不予核准"
        open={refusing !== undefined}
        onClose={() => setRefusing(undefined)}
        ask={async (reason) => (refusing ? refuse(refusing, reason) : undefined)}
      />
    </section>
  )
}

function Facts({ request }: { request: BindingRequest }) {
  const { name, number, series, unitName, phone, check, askedAt, invitedBy, reason } = request
  return (
    <div className="binding-facts">
      <div>
        <strong>{name}</strong> {numberLabels[series]} <span className="number">{number}</span> · {unitName}
      </div>
      <div>
        核对码 <strong className="binding-check number">{check}</strong>
        {phone ? (
          <>
            花名册电话 <span className="number">{phone}</span>
          </>
        ) : (
          '花名册没有电话，请打单位值班电话'
        )}
      </div>
      <small>
        {invitedBy} 邀请：{reason} · <time dateTime={askedAt}>{momentOf(askedAt)}</time> 提交
      </small>
    </div>
  )
}

function useDeciding() {
  const sure = useSure()
  const { message } = App.useApp()
  const kept = useQueryClient()
  const again = () => kept.invalidateQueries({ queryKey: keyOf('people.binding.waiting') })
  const approve = ({ id, request, name, check }: BindingRequest) =>
    sure({
      title: `核准${name}的认证？`,
      content: `请确认：已打电话给本人，报出的核对码是 ${check}。核准后，那个微信就代表${name}。`,
      yes: '已核对，核准',
      act: async () => {
        const reply = await call('people.binding.approve', { id, request })
        if (reply.ok) void message.success(`${name}的认证已核准`)
        else void message.error(reply.error.message)
        await again()
      },
    })
  const refuse = async ({ id, request }: BindingRequest, reason: string) => {
    const reply = await call('people.binding.refuse', { id, request, reason })
    await again()
    return reply.ok ? undefined : reply.error
  }
  return { approve, refuse }
}
