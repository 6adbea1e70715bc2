import { Alert, Button, Modal } from 'antd'
import { momentOf } from '../../../../miniprogram/contract/moments'

interface Inviting {
  name: string
  invitation: { code: string; until: string }
  onClose: () => void
}

/** The code by which a lawyer binds a WeChat: it is nowhere to be seen again. */
export function InviteWindow({ name, invitation: { code, until }, onClose }: Inviting) {
  return (
    <Modal
      title={`邀请${name}`}
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          已经告知律师
        </Button>
      }
    >
      <p>请当面或者电话告知律师。律师在自己的手机上打开小程序，输入邀请码和本人的执业证号，绑定微信。</p>
      <p className="invite-code" aria-label="邀请码">
        {code}
      </p>
      <p className="faint invite-until">有效期到 {momentOf(until)}，只能用一次。</p>
      <Alert type="warning" showIcon title="邀请码只显示这一次，关闭后不能再看到。丢失的请重新邀请。" />
    </Modal>
  )
}
