import { Button, Form } from 'antd'
import { actions } from '../../../../miniprogram/contract/actions'
import { FieldControl } from '../../../components/fields/field-control'
import { Restored } from '../../../components/restored'
import { useUnsent } from '../../../services/unsent'
import { useArea, type Matter } from '../area'
import type { Acting } from '../use-act'

interface Returning {
  matter: Matter
  acting: Acting
  onClose: () => void
}

/** Where the reason is kept until it is sent. */
export const returningAt = ({ id }: Matter): string => `return ${id}`

/** Sends a draft back to its author, with what is to be changed. */
export function ReturnForm({ matter, acting, onClose }: Returning) {
  const { id, version } = matter
  const { name } = useArea()
  const { input } = actions[`${name}.pending.return`]
  const unsent = useUnsent(returningAt(matter))
  const reason = unsent.values['reason']
  const cancel = () => {
    unsent.forget()
    onClose()
  }
  const send = async () => {
    const { value, problems } = input.read({ id, version, reason })
    if (problems) acting.point(problems)
    else if (await acting.act(`${name}.pending.return`, value, '已退回拟稿人')) unsent.forget()
  }
  const problem = acting.problems['reason']
  return (
    <Form layout="vertical" requiredMark={false} onFinish={() => void send()} disabled={acting.sending}>
      <Restored unsent={unsent} />
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
          onChange={(given) => unsent.keep({ reason: given })}
        />
      </Form.Item>
      <div className="moves-end">
        <Button size="large" onClick={cancel}>
          取消
        </Button>
        <Button size="large" type="primary" htmlType="submit" loading={acting.sending}>
          退回拟稿人
        </Button>
      </div>
    </Form>
  )
}
