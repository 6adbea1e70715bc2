import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { Problems } from '../../../miniprogram/contract/form'
import type { PetitionCase } from '../../../miniprogram/contract/petition/answers'
import { moveForm, petitionMoves, type PetitionMove } from '../../../miniprogram/contract/petition/moves'
import { call, keyOf } from '../../services/cloud'

export type Asked = Readonly<Record<string, string>>

export interface Moving {
  /** The move under way. */
  sending?: PetitionMove
  problems: Problems
  /** A sentence about the last attempt that is no field's. */
  said?: string
  /** Whether what was filled in would pass; names the problems if not. */
  check: (name: PetitionMove, asked: Asked) => boolean
  move: (name: PetitionMove, asked: Asked) => Promise<void>
  hush: () => void
}

export const somebodyWasFirst = '他人已先处理这件来件。页面已刷新，请核对现在的状态。'

/** Carries out moves on a case: done, fix these fields, or say this. */
export function useMove({ id, version }: PetitionCase): Moving {
  const cache = useQueryClient()
  const { message } = App.useApp()
  const [sending, setSending] = useState<PetitionMove>()
  const [problems, setProblems] = useState<Problems>({})
  const [said, setSaid] = useState<string>()

  const read = (name: PetitionMove, asked: Asked) => {
    const reading = moveForm.read({ id, version, move: name, ...asked })
    setProblems(reading.problems ?? {})
    return reading.value
  }
  const move = async (name: PetitionMove, asked: Asked) => {
    const request = read(name, asked)
    if (!request) return
    setSaid(undefined)
    setSending(name)
    const reply = await call('petition.move', request)
    if (reply.ok) {
      cache.setQueryData(keyOf('petition.detail', { id }), reply.data)
      void message.success(`已办理：${petitionMoves[name].label}`)
    } else if (reply.error.fields) setProblems(reply.error.fields)
    else if (reply.error.code === 'CONFLICT') {
      await cache.invalidateQueries({ queryKey: keyOf('petition.detail', { id }) })
      setSaid(somebodyWasFirst)
    } else setSaid(reply.error.message)
    void cache.invalidateQueries({ queryKey: keyOf('petition.queue') })
    setSending(undefined)
  }
  const hush = () => {
    setProblems({})
    setSaid(undefined)
  }
  return { sending, problems, said, check: (name, asked) => read(name, asked) !== undefined, move, hush }
}
