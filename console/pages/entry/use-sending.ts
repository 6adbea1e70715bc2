import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problems } from '../../../miniprogram/contract/form'
import type { Receipt } from '../../../miniprogram/contract/petition/answers'
import { entryForm } from '../../../miniprogram/contract/petition/desk'
import { focusFirst } from '../../components/fields/asked-fields'
import { call, keyOf } from '../../services/cloud'

/** An entry on its way: done, fix these fields, or say this. */
export function useSending(onDone: (receipt: Receipt) => void) {
  const [sending, setSending] = useState(false)
  const [problems, setProblems] = useState<Problems>({})
  const [said, setSaid] = useState<string>()
  const cache = useQueryClient()
  const point = (found: Problems) => {
    setProblems(found)
    requestAnimationFrame(() => focusFirst('entry', entryForm.fields, found))
  }
  const send = async (filled: Readonly<Record<string, unknown>>, unfinished: Problems) => {
    setSaid(undefined)
    const { value, problems: found } = entryForm.read(filled)
    point({ ...found, ...unfinished })
    if (!value || Object.keys(unfinished).length > 0) return
    setSending(true)
    const reply = await call('petition.desk.enter', value)
    setSending(false)
    if (reply.ok) {
      onDone(reply.data)
      void cache.invalidateQueries({ queryKey: keyOf('petition.queue') })
      void cache.invalidateQueries({ queryKey: keyOf('petition.desk.workbench') })
    } else if (reply.error.fields) point(reply.error.fields)
    else setSaid(reply.error.message)
  }
  /** A field was changed: what was wrong with it may not be any more. */
  const clear = (field: string) => setProblems(({ [field]: _changed, ...others }) => others)
  return { sending, problems, said, send, clear }
}
