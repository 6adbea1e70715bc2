import { Alert, Form, Input, Modal } from 'antd'
import { beginForm } from '../../../../miniprogram/contract/rights/desk'
import { AskedFields } from '../../../components/fields/asked-fields'
import { Restored } from '../../../components/restored'
import { useMeetsBoth } from '../../../services/may'
import { useBeginning } from './use-beginning'

const { petition: named, checked, ...others } = beginForm.fields

interface Beginning {
  title: string
  /** The number of the petition that was found untrue, where it is begun from one. */
  petition?: string
  onClose: () => void
}

/** An application that is begun for an officer, 依职权. */
export function BeginWindow({ title, petition, onClose }: Beginning) {
  const { unsent, problems, said, sending, change, submit } = useBeginning(title, petition, onClose)
  const meetsBoth = useMeetsBoth()
  // Who may not meet petitions is not asked for one.
  const asks = {
    ...others,
    ...(!petition && meetsBoth && { petition: named }),
    // Asked once the cloud has found another name in the petition.
    ...((problems['checked'] !== undefined || unsent.values['checked'] !== undefined) && {
      checked: { ...checked, required: true as const },
    }),
  }
  return (
    <Modal
      title={title}
      open
      onCancel={onClose}
      onOk={() => void submit()}
      okText="启动"
      cancelText="取消"
      confirmLoading={sending}
      mask={{ closable: false }}
    >
      {said && <Alert type="warning" showIcon role="alert" title={said} />}
      <Restored unsent={unsent} />
      <Form layout="vertical" requiredMark={false} disabled={sending}>
        {petition && (
          <Form.Item
            label={named.label}
            htmlFor="begin-petition"
            extra="查明不属实。民警看不到来件编号和来件人"
            validateStatus={problems['petition'] ? 'error' : ''}
            help={problems['petition']}
          >
            <Input id="begin-petition" readOnly value={petition} aria-invalid={Boolean(problems['petition'])} />
          </Form.Item>
        )}
        <AskedFields form="begin" fields={asks} values={unsent.values} problems={problems} onChange={change} />
      </Form>
    </Modal>
  )
}
