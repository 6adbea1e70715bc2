import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { Answer } from '../../../../miniprogram/contract/actions'
import type { KeptLawyer } from '../../../../miniprogram/contract/rights/desk-answers'
import { useSure } from '../../../components/use-sure'
import { call, keyOf } from '../../../services/cloud'

/** Invites a lawyer, and takes one out of the directory. */
export function useLawyerActs(
  { id, name, load, bound }: KeptLawyer,
  onInvited: (invitation: Answer<'rights.lawyers.invite'>) => void,
) {
  const [acting, setActing] = useState(false)
  const { message } = App.useApp()
  const sure = useSure()
  const cache = useQueryClient()

  const send = async () => {
    setActing(true)
    const reply = await call('rights.lawyers.invite', { id })
    setActing(false)
    if (reply.ok) onInvited(reply.data)
    else void message.error(`没能邀请：${reply.error.message}`)
  }
  const invite = async () => {
    if (!bound) return send()
    sure({
      title: `重新邀请${name}？`,
      content: '律师换了微信时使用。用新的邀请码绑定后，原来绑定的微信不能再查阅。',
      yes: '重新邀请',
      act: send,
    })
    return undefined
  }
  const retire = () =>
    sure({
      title: `停用${name}？`,
      content: load > 0 ? `还有 ${load} 件在办，停用后不能再指派；在办的请在申请里收回指派。` : '停用后不能再指派。',
      yes: '停用',
      act: async () => {
        const reply = await call('rights.lawyers.retire', { id })
        if (reply.ok) void message.success(`已停用${name}`)
        else void message.error(`没能停用：${reply.error.message}`)
        await cache.invalidateQueries({ queryKey: keyOf('rights.lawyers.list') })
      },
    })
  return { acting, invite, retire }
}
