import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { call, keyOf } from '../../../services/cloud'
import { useColleagues } from '../../../services/colleagues'
import { assignedWords } from './assigned-words'

export interface Assigning {
  officer?: string
  choose: (officer: string) => void
  sending: boolean
  assign: () => Promise<void>
}

/** Gives petitions to one officer, and says what came of it. */
export function useAssigning(ids: readonly string[], onDone: () => void): Assigning {
  const { data: colleagues } = useColleagues()
  const [officer, choose] = useState<string>()
  const [sending, setSending] = useState(false)
  const { message } = App.useApp()
  const cache = useQueryClient()
  const assign = async () => {
    if (!officer) return
    setSending(true)
    const reply = await call('petition.desk.assign', { ids: [...ids], officer })
    setSending(false)
    if (!reply.ok) {
      void message.error(reply.error.fields?.['officer'] ?? reply.error.message)
      return
    }
    const name = colleagues?.find(({ id }) => id === officer)?.name ?? ''
    void message.info(assignedWords(ids.length, reply.data.assigned, name))
    void cache.invalidateQueries({ queryKey: keyOf('petition.queue') })
    void cache.invalidateQueries({ queryKey: keyOf('petition.detail') })
    void cache.invalidateQueries({ queryKey: keyOf('petition.desk.workbench') })
    onDone()
  }
  return { officer, choose, sending, assign }
}
