import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { actions } from '../../../miniprogram/contract/actions'
import { call, keyOf } from '../../services/cloud'
import { useArea } from './area'
import { ReasonWindow } from './reason-window'
import { wayBackTo } from './way-back-to'

/** For an officer who must not handle this case (信访工作条例 第二十八条): it is gone for them afterwards. */
export function Conflict({ id }: { id: string }) {
  const { name, thing, list, reads, conflictExplains } = useArea()
  const [asking, setAsking] = useState(false)
  const { message } = App.useApp()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const back = wayBackTo(useLocation().state, id, list)
  const { input } = actions[`${name}.desk.conflict`]
  const record = async (reason: string) => {
    const reply = await call(`${name}.desk.conflict`, { id, reason })
    if (!reply.ok) return reply.error
    void message.success(`已登记回避，这件${thing}不再向您显示`)
    cache.removeQueries({ queryKey: keyOf(`${name}.detail`, { id }) })
    // Nothing that was read before may show it a moment longer.
    for (const read of reads) cache.removeQueries({ queryKey: keyOf(read) })
    await navigate(back.to, { state: back.state, replace: true })
    return undefined
  }
  return (
    <>
      <Button className="conflict" onClick={() => setAsking(true)}>
        登记回避
      </Button>
      <ReasonWindow
        title={`登记回避这件${thing}`}
        explains={conflictExplains}
        field={input.fields.reason}
        button="登记回避"
        open={asking}
        onClose={() => setAsking(false)}
        ask={record}
      />
    </>
  )
}
