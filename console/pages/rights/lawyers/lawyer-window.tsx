import { Alert, Form, Input, Modal } from 'antd'
import { lawyerForm } from '../../../../miniprogram/contract/rights/desk'
import type { KeptLawyer } from '../../../../miniprogram/contract/rights/desk-answers'
import { AskedFields } from '../../../components/fields/asked-fields'
import { FilesControl } from '../../../components/files/files-control'
import { useLawyerForm } from './use-lawyer-form'

const { years, photo: picture } = lawyerForm.fields

interface Editing {
  /** Absent for a new one. */
  lawyer?: KeptLawyer
  onClose: () => void
}

/** A lawyer's record, new or changed. */
export function LawyerWindow({ lawyer, onClose }: Editing) {
  const { values, problems, said, sending, photo, change, submit, close } = useLawyerForm(lawyer, onClose)
  return (
    <Modal
      title={lawyer ? `修改${lawyer.name}` : '登记律师'}
      open
      onCancel={close}
      onOk={() => void submit()}
      okText="保存"
      cancelText="取消"
      confirmLoading={sending}
      mask={{ closable: false }}
    >
      {said && <Alert type="warning" showIcon role="alert" title={said} />}
      <Form layout="vertical" requiredMark={false} disabled={sending}>
        <AskedFields
          form="lawyer"
          fields={lawyerForm.fields}
          values={values}
          problems={problems}
          onChange={(next) => change(next)}
        />
        <Form.Item
          label={years.label}
          htmlFor="lawyer-years"
          validateStatus={problems['years'] ? 'error' : ''}
          help={problems['years']}
        >
          <Input
            id="lawyer-years"
            inputMode="numeric"
            maxLength={2}
            suffix="年"
            autoComplete="off"
            value={typeof values['years'] === 'string' ? values['years'] : ''}
            aria-invalid={Boolean(problems['years'])}
            onChange={(event) => change({ ...values, years: event.target.value })}
          />
        </Form.Item>
        <Form.Item
          label={picture.label}
          htmlFor="lawyer-photo"
          extra={lawyer?.photo ? '已有照片，另选一张就换掉' : '民警选择律师时看到'}
          validateStatus={problems['photo'] ? 'error' : ''}
          help={problems['photo']}
        >
          <FilesControl id="lawyer-photo" label={picture.label} files={{ ...photo, accept: 'image/*' }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
