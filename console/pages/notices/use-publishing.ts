import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Input } from '../../../miniprogram/contract/actions'
import type { Problems } from '../../../miniprogram/contract/form'
import { noticeForm } from '../../../miniprogram/contract/notice/notices'
import { focusFirst } from '../../components/fields/asked-fields'
import { call, keyOf } from '../../services/cloud'
import { useUnsent } from '../../services/unsent'
import { draftId } from '../../services/draft-id'

type Values = Readonly<Record<string, unknown>>

/** The notice that is being written, until it is published: done, fix these fields, or say this. */
export function usePublishing() {
  const unsent = useUnsent('notice')
  const [sending, setSending] = useState(false)
  const [problems, setProblems] = useState<Problems>({})
  const [said, setSaid] = useState<string>()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const point = (found: Problems) => {
    setProblems(found)
    requestAnimationFrame(() => focusFirst('notice', noticeForm.fields, found))
  }
  return {
    unsent,
    sending,
    problems,
    said,
    /** Its key stays the same until it is published, so that a second sending is the same notice. */
    keep: (values: Values) => unsent.keep({ draft: draftId(), ...values }),
    /** What would be published; otherwise says what is wrong at which field. */
    ready: () => {
      const { value, problems: found } = noticeForm.read({ draft: draftId(), ...unsent.values })
      point(found ?? {})
      setSaid(undefined)
      return value
    },
    publish: async (notice: Input<'notice.publish'>) => {
      setSending(true)
      const reply = await call('notice.publish', notice)
      setSending(false)
      if (!reply.ok) return reply.error.fields ? point(reply.error.fields) : setSaid(reply.error.message)
      unsent.forget()
      void message.success('已发布')
      void cache.invalidateQueries({ queryKey: keyOf('notice.list') })
      await navigate(`/notices?id=${reply.data.id}`)
    },
  }
}
