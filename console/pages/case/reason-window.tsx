import { Alert, Form, Modal } from 'antd'
import { useState } from 'react'
import { form, type Field } from '../../../miniprogram/contract/form'
import type { Refused } from '../../../miniprogram/contract/replies'
import { FieldControl } from '../../components/fields/field-control'

interface Reasoning {
  title: string
  /** What will come of it. */
  explains: string
  field: Field<string> & { required: true; when?: undefined }
  button: string
  open: boolean
  onClose: () => void
  /** Why it was not done, if it was not. */
  ask: (reason: string) => Promise<Refused | undefined>
}

/** Asks for the reason of something that is recorded. */
export function ReasonWindow(reasoning: Reasoning) {
  const { title, explains, field, button, open, onClose } = reasoning
  const { reason, change, problem, sending, submit, reset } = useReason(reasoning)
  return (
    <Modal
      title={title}
      open={open}
      onCancel={onClose}
      onOk={() => void submit()}
      okText={button}
      cancelText="取消"
      confirmLoading={sending}
      destroyOnHidden
      afterClose={reset}
    >
      <Alert type="warning" showIcon title={explains} />
      <Form layout="vertical" className="reason-form">
        <Form.Item
          label={field.label}
          htmlFor="window-reason"
          extra={field.hint}
          validateStatus={problem ? 'error' : ''}
          help={problem}
        >
          <FieldControl id="window-reason" field={field} value={reason} wrong={Boolean(problem)} onChange={change} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** The reason while it is written and sent. */
function useReason({ field, onClose, ask }: Reasoning) {
  const [reason, setReason] = useState<unknown>('')
  const [problem, setProblem] = useState<string>()
  const [sending, setSending] = useState(false)
  const submit = async () => {
    const { value, problems } = form({ reason: field }).read({ reason })
    setProblem(problems?.['reason'])
    if (!value) return
    setSending(true)
    const refused = await ask(value.reason)
    setSending(false)
    setProblem(refused && (refused.fields?.['reason'] ?? refused.message))
    if (!refused) onClose()
  }
  const change = (given: unknown) => {
    setProblem(undefined)
    setReason(given)
  }
  const reset = () => change('')
  return { reason, change, problem, sending, submit, reset }
}
