import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { answerTo, call, keyOf } from '../../../services/cloud'
import { assignedWords } from './assigned-words'

/** As many as one assignment takes. */
export const mostAssigned = 50

interface Assigning {
  ids: readonly string[]
  onDone: () => void
}

/** Gives the selected petitions to one officer. */
export function AssignBar({ ids, onDone }: Assigning) {
  const colleagues = useQuery({ ...answerTo('people.colleagues', {}), staleTime: 10 * 60_000 })
  const [officer, setOfficer] = useState<string>()
  const [sending, setSending] = useState(false)
  const { message } = App.useApp()
  const cache = useQueryClient()
  const assign = async () => {
    if (!officer) return
    setSending(true)
    const reply = await call('petition.desk.assign', { ids: [...ids], officer })
    setSending(false)
    if (!reply.ok) {
      void message.error(reply.error.message)
      return
    }
    const name = colleagues.data?.find(({ id }) => id === officer)?.name ?? ''
    void message.info(assignedWords(ids.length, reply.data.assigned, name))
    void cache.invalidateQueries({ queryKey: keyOf('petition.queue') })
    onDone()
  }
  const tooMany = ids.length > mostAssigned
  return (
    <div className="assign" role="group" aria-label="批量分派">
      <strong>已选 {ids.length} 件</strong>
      <Select<string>
        className="assign-officer"
        aria-label="承办民警"
        placeholder="分派给"
        showSearch={{ optionFilterProp: 'label' }}
        loading={colleagues.isPending}
        notFoundContent={colleagues.error?.message ?? '没有可以分派的民警'}
        value={officer}
        options={colleagues.data?.map(({ id, name, unitName }) => ({ value: id, label: `${name} · ${unitName}` }))}
        popupMatchSelectWidth={false}
        onChange={setOfficer}
      />
      <Button type="primary" disabled={!officer || tooMany} loading={sending} onClick={() => void assign()}>
        分派
      </Button>
      <Button type="text" onClick={onDone}>
        取消选择
      </Button>
      {tooMany && <span className="faint">一次最多 {mostAssigned} 件</span>}
    </div>
  )
}
