import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ActionName, Answer } from '../../../../miniprogram/contract/actions'
import type { Problems } from '../../../../miniprogram/contract/form'
import { beginForm } from '../../../../miniprogram/contract/rights/desk'
import { focusFirst } from '../../../components/fields/asked-fields'
import { call, keyOf } from '../../../services/cloud'
import { draftId } from '../../../services/draft-id'
import { useUnsent } from '../../../services/unsent'
import { useIsOffice } from './use-is-office'

const reads: ActionName[] = ['rights.queue', 'rights.desk.workbench', 'rights.links.back']

/** What is begun for an officer while it is written; it is kept until it is sent. */
export function useBeginning(title: string, petition: string | undefined, onClose: () => void) {
  const unsent = useUnsent(`begin ${petition ?? ''}`)
  const [problems, setProblems] = useState<Problems>({})
  const [said, setSaid] = useState<string>()
  const [sending, setSending] = useState(false)
  const cache = useQueryClient()
  const onBegun = useBegun(title)

  const point = (found: Problems) => {
    setProblems(found)
    requestAnimationFrame(() => focusFirst('begin', beginForm.fields, found))
  }
  const submit = async () => {
    setSaid(undefined)
    const { value, problems: found } = beginForm.read({
      draft: draftId(),
      ...unsent.values,
      ...(petition && { petition }),
    })
    if (!value) return point(found)
    setSending(true)
    const reply = await call('rights.desk.begin', value)
    setSending(false)
    if (!reply.ok) return reply.error.fields ? point(reply.error.fields) : setSaid(reply.error.message)
    unsent.forget()
    onClose()
    for (const read of reads) void cache.invalidateQueries({ queryKey: keyOf(read) })
    return onBegun(reply.data)
  }
  const change = (next: Readonly<Record<string, unknown>>, changed: string) => {
    setProblems(({ [changed]: _changed, ...others }) => others)
    // What was checked of one officer says nothing of another.
    const { checked: _checked, ...others } = next
    unsent.keep({ draft: draftId(), ...(changed === 'number' ? others : next) })
  }
  return { unsent, problems, said, sending, change, submit }
}

/** The office goes on with it; whoever else began it is none of its people and is told where it is. */
function useBegun(title: string) {
  const isOffice = useIsOffice()
  const { message, modal } = App.useApp()
  const navigate = useNavigate()
  return ({ id, number }: Answer<'rights.desk.begin'>) => {
    if (!isOffice) {
      modal.success({ title: `已${title}`, content: `编号 ${number}，由市局维权办办理。`, okText: '知道了' })
      return
    }
    void message.success(`已启动，编号 ${number}`)
    void navigate(`/rights/${id}`)
  }
}
