import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { Input } from '../../../miniprogram/contract/actions'
import type { Problems } from '../../../miniprogram/contract/form'
import { refusalCodes } from '../../../miniprogram/contract/replies'
import type { AreaName } from '../../services/area-name'
import { call, keyOf } from '../../services/cloud'
import { useArea, type Matter } from './area'

/** Whatever an officer does to a case and is answered with the case as it is then. */
type CaseAction = `${AreaName}.move` | `${AreaName}.pending.${'agree' | 'return' | 'drop'}` | 'petition.talk.answer'

export interface Acting {
  sending: boolean
  problems: Problems
  /** A sentence about the last attempt that is no field's. */
  said?: string
  /** Whether it was done; `done` is said then. */
  act: <Name extends CaseAction>(name: Name, input: Input<Name>, done: string) => Promise<boolean>
  /** Says what is wrong at which field before anything is sent. */
  point: (problems: Problems) => void
  /** A field was changed: what was wrong with it may not be any more. */
  clear: (field: string) => void
  hush: () => void
}

/** Carries out what is done to a case: done, fix these fields, or say this. */
export function useAct({ id, events }: Matter): Acting {
  const area = useArea()
  const cache = useQueryClient()
  const { message } = App.useApp()
  const [sending, setSending] = useState(false)
  const [problems, point] = useState<Problems>({})
  const [said, setSaid] = useState<string>()
  const key = keyOf(`${area.name}.detail`, { id })

  const act: Acting['act'] = async (name, input, done) => {
    setSaid(undefined)
    point({})
    setSending(true)
    const reply = await call(name, input)
    if (reply.ok) {
      cache.setQueryData<Matter>(key, reply.data)
      void message.success(done)
    } else if (reply.error.code === 'CONFLICT') {
      await cache.invalidateQueries({ queryKey: key })
      const words = wasFirst(reply.error.message, area.thing, cache.getQueryData<Matter>(key), events.length)
      setSaid(words)
      // The card that was filled in may be gone with the move that is no longer open.
      void message.warning({ content: words, duration: 8 })
    } else {
      point(reply.error.fields ?? {})
      // A problem of a field that is not drawn would otherwise go unsaid.
      if (!reply.error.fields) setSaid(reply.error.message)
    }
    for (const read of area.reads) void cache.invalidateQueries({ queryKey: keyOf(read) })
    setSending(false)
    return reply.ok
  }
  const hush = () => {
    point({})
    setSaid(undefined)
  }
  const clear = (field: string) => point(({ [field]: _changed, ...others }) => others)
  return { sending, problems, said, act, point, clear, hush }
}

/** Who was first, when the case as it is now tells; else what the cloud says. */
function wasFirst(message: string, thing: string, now: Matter | undefined, seen: number): string {
  const newest = now && now.events.length > seen ? now.events.at(-1) : undefined
  const unnamed = message === refusalCodes.CONFLICT ? `他人已先处理这件${thing}` : message
  return `${newest?.by ? `${newest.by}已先办理“${newest.label}”` : unnamed}。页面已刷新，请核对现在的状态。`
}
