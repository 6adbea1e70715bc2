import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { RosterEntry } from '../../../miniprogram/contract/people/binding'
import { call } from '../../services/cloud'
import { EntryCard } from './entry-card'

/** Finds somebody by number: a lost phone does not wait for a search. */
export function Lookup({ mayInvite }: { mayInvite: boolean }) {
  const [number, setNumber] = useState('')
  const { entry, problem, looking, look } = useLookingUp()
  return (
    <section className="card" aria-label="查找民警">
      <h2>{mayInvite ? '邀请或解除认证' : '解除认证'}</h2>
      <p className="faint">手机丢失、换人使用或者离岗的，请马上解除。</p>
      <Form layout="inline" onFinish={() => void look(number)}>
        <Form.Item
          label="警号 / 辅警号"
          htmlFor="binding-number"
          validateStatus={problem ? 'error' : ''}
          help={problem}
        >
          <Input id="binding-number" value={number} onChange={({ target }) => setNumber(target.value)} />
        </Form.Item>
        <Button htmlType="submit" loading={looking}>
          查找
        </Button>
      </Form>
      {entry && <EntryCard entry={entry} mayInvite={mayInvite} onChanged={() => void look(entry.number)} />}
    </section>
  )
}

function useLookingUp() {
  const [entry, setEntry] = useState<RosterEntry>()
  const [problem, setProblem] = useState<string>()
  const [looking, setLooking] = useState(false)
  const look = async (number: string) => {
    setLooking(true)
    const reply = await call('people.binding.find', { number })
    setLooking(false)
    setEntry(reply.ok ? reply.data[0] : undefined)
    if (!reply.ok) setProblem(reply.error.fields?.['number'] ?? reply.error.message)
    else setProblem(reply.data.length ? undefined : '花名册里没有这个号码')
  }
  return { entry, problem, looking, look }
}
