import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { linkForm } from '../../../../miniprogram/contract/rights/desk'
import { call, keyOf } from '../../../services/cloud'

/** The number of a petition while it is written and sent. */
export function useLinking(id: string) {
  const [number, setNumber] = useState<unknown>('')
  const [problem, setProblem] = useState<string>()
  const [sending, setSending] = useState(false)
  const { message } = App.useApp()
  const cache = useQueryClient()
  const change = (given: unknown) => {
    setProblem(undefined)
    setNumber(given)
  }
  const submit = async () => {
    const { value, problems } = linkForm.read({ id, petition: number })
    setProblem(problems?.['petition'])
    if (!value) return
    setSending(true)
    const reply = await call('rights.links.put', value)
    setSending(false)
    if (!reply.ok) return setProblem(reply.error.fields?.['petition'] ?? reply.error.message)
    cache.setQueryData(keyOf('rights.links.list', { id }), reply.data)
    void cache.invalidateQueries({ queryKey: keyOf('rights.links.back') })
    change('')
    void message.success('已关联')
  }
  return { number, problem, sending, change, submit }
}
