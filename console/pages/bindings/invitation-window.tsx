import { Button, Modal } from 'antd'
import { momentOf } from '../../../miniprogram/contract/moments'
import type { Invitation } from '../../../miniprogram/contract/people/binding'

interface Shown {
  name: string
  invitation?: Invitation
  onClose: () => void
}

/** Shows the code this once. */
export function InvitationWindow({ name, invitation, onClose }: Shown) {
  return (
    <Modal
      title={`给${name}的邀请码`}
      open={invitation !== undefined}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
      footer={
        <Button type="primary" onClick={onClose}>
          我已转告，关闭
        </Button>
      }
    >
      {invitation && (
        <>
          <p className="invitation-code number">
            {invitation.code.slice(0, 5)} {invitation.code.slice(5)}
          </p>
          <p>
            关闭后不能再看，本系统没有保存。{momentOf(invitation.expiresAt)}{' '}
            前有效，只能用一次。请当面或打电话告诉本人， 在手机“我的 → 民警e家”里选“用邀请码认证”。
          </p>
        </>
      )}
    </Modal>
  )
}
