import { Button, Form } from 'antd'
import { useState } from 'react'
import { actions } from '../../../../miniprogram/contract/actions'
import { FieldControl } from '../../../components/fields/field-control'
import { useArea, type Matter } from '../area'
import type { Acting } from '../use-act'

interface Returning {
  matter: Matter
  acting: Acting
  onClose: () => void
}

/** Sends a draft back to its author, with what is to be changed. */
export function ReturnForm({ matter: { id, version }, acting, onClose }: Returning) {
  const { name } = useArea()
  const { input } = actions[`${name}.pending.return`]
  const [reason, setReason] = useState<unknown>('')
  const send = () => {
    const { value, problems } = input.read({ id, version, reason })
    if (problems) acting.point(problems)
    else void acting.act(`${name}.pending.return`, value, '已退回拟稿人')
  }
  const problem = acting.problems['reason']
  return (
    <Form layout="vertical" requiredMark={false} onFinish={send} disabled={acting.sending}>
      <Form.Item
        label={input.fields.reason.label}
        htmlFor="return-reason"
        extra="拟稿人会看到，请写明需要修改什么"
        validateStatus={problem ? 'error' : ''}
        help={problem}
      >
        <FieldControl
          id="return-reason"
          field={input.fields.reason}
          value={reason}
          wrong={Boolean(problem)}
          onChange={setReason}
        />
      </Form.Item>
      <div className="moves-end">
        <Button size="large" onClick={onClose}>
          取消
        </Button>
        <Button size="large" type="primary" htmlType="submit" loading={acting.sending}>
          退回拟稿人
        </Button>
      </div>
    </Form>
  )
}
