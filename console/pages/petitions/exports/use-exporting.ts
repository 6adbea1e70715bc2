import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problems } from '../../../../miniprogram/contract/form'
import type { ExportJob } from '../../../../miniprogram/contract/petition/exports'
import { exportForm } from '../../../../miniprogram/contract/petition/desk'
import { focusFirst } from '../../../components/fields/asked-fields'
import { call, keyOf } from '../../../services/cloud'
import type { Filters } from '../filters/queue-address'

const { reason: reasonField } = exportForm.fields
/** What the window asks beside the filters. */
export const asks = { reason: reasonField }

type Values = Readonly<Record<string, unknown>>
interface Said {
  words: string
  /** An earlier one is still being made. */
  waits: boolean
}

/** Asks for the file: done, fix the reason, or say this. */
export function useExporting(filters: Filters, onDone: () => void) {
  const cache = useQueryClient()
  const [values, change] = useState<Values>({})
  const [problems, setProblems] = useState<Problems>({})
  const [said, setSaid] = useState<Said>()
  const [sending, setSending] = useState(false)
  /** Says each problem at its field, and what has no field here above. */
  const say = ({ reason, ...elsewhere }: Problems, message?: string, waits = false) => {
    const found: Problems = reason ? { reason } : {}
    setProblems(found)
    requestAnimationFrame(() => focusFirst('export', asks, found))
    const words = Object.values(elsewhere)[0] ?? (reason ? undefined : message)
    setSaid(words ? { words, waits } : undefined)
  }
  const submit = async () => {
    const { value, problems: found = {} } = exportForm.read({ ...filters, ...values })
    say(found)
    if (!value) return
    setSending(true)
    const reply = await call('petition.desk.export', value)
    setSending(false)
    if (reply.ok) {
      const key = keyOf('petition.desk.exports', {})
      cache.setQueryData<ExportJob[]>(key, (known = []) => [reply.data, ...known])
      onDone()
    } else say(reply.error.fields ?? {}, reply.error.message, reply.error.code === 'CONFLICT')
  }
  const reset = () => {
    change({})
    setProblems({})
    setSaid(undefined)
  }
  return { values, change, problems, said, sending, submit, reset }
}
