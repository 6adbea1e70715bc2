import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { Input } from '../../../../miniprogram/contract/actions'
import type { Refused } from '../../../../miniprogram/contract/replies'
import { call, keyOf } from '../../../services/cloud'

/** Takes back that two cases are about one event; answers why it was not done, if it was not. */
export function useUnlinking(): (link: Input<'rights.links.remove'>) => Promise<Refused | undefined> {
  const cache = useQueryClient()
  const { message } = App.useApp()
  return async (link) => {
    const reply = await call('rights.links.remove', link)
    if (!reply.ok) return reply.error
    void message.success('已解除关联')
    for (const read of ['rights.links.list', 'rights.links.back'] as const)
      void cache.invalidateQueries({ queryKey: keyOf(read) })
    return undefined
  }
}
