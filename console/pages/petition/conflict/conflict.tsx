import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { actions } from '../../../../miniprogram/contract/actions'
import { call, keyOf } from '../../../services/cloud'
import { ReasonWindow } from '../reason-window'
import { wayBackTo } from '../way-back-to'

/** For an officer who must not handle this case (信访工作条例 第二十八条): it is gone for them afterwards. */
export function Conflict({ id }: { id: string }) {
  const [asking, setAsking] = useState(false)
  const { message } = App.useApp()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const back = wayBackTo(useLocation().state, id)
  const { input } = actions['petition.desk.conflict']
  const record = async (reason: string) => {
    const reply = await call('petition.desk.conflict', { id, reason })
    if (!reply.ok) return reply.error
    void message.success('已登记回避，这件来件不再向您显示')
    cache.removeQueries({ queryKey: keyOf('petition.detail', { id }) })
    // Nothing that was read before may show it a moment longer.
    for (const read of ['petition.queue', 'petition.desk.workbench'] as const)
      cache.removeQueries({ queryKey: keyOf(read) })
    await navigate(back.to, { state: back.state, replace: true })
    return undefined
  }
  return (
    <>
      <Button className="conflict" onClick={() => setAsking(true)}>
        登记回避
      </Button>
      <ReasonWindow
        title="登记回避这件来件"
        explains="登记后，您在列表、查找和统计中都不再看到这件来件，本人不能撤销。正在承办的会交还重新分派。"
        field={input.fields.reason}
        button="登记回避"
        open={asking}
        onClose={() => setAsking(false)}
        ask={record}
      />
    </>
  )
}
