import { Button } from 'antd'
import { useState } from 'react'
import { dateOf } from '../../../miniprogram/contract/moments'
import {
  inviteForm,
  numberLabels,
  revokeForm,
  type Invitation,
  type RosterEntry,
} from '../../../miniprogram/contract/people/binding'
import { call } from '../../services/cloud'
import { ReasonWindow } from '../case/reason-window'
import { InvitationWindow } from './invitation-window'

interface Shown {
  entry: RosterEntry
  mayInvite: boolean
  /** Something became of it. */
  onChanged: () => void
}

/** Somebody of the roster, and what may be done about their WeChat. */
export function EntryCard({ entry, mayInvite, onChanged }: Shown) {
  const { id, name, number, series, unitName, bound, boundAt } = entry
  const [asking, setAsking] = useState<'invite' | 'revoke'>()
  const [invitation, setInvitation] = useState<Invitation>()
  const close = () => setAsking(undefined)
  const invite = async (reason: string) => {
    const reply = await call('people.binding.invite', { id, reason })
    if (!reply.ok) return reply.error
    setInvitation(reply.data)
    return undefined
  }
  const revoke = async (reason: string) => {
    const reply = await call('people.binding.revoke', { id, reason })
    if (!reply.ok) return reply.error
    onChanged()
    return undefined
  }
  return (
    <div className="binding-entry">
      <div className="binding-facts">
        <div>
          <strong>{name}</strong> {numberLabels[series]} <span className="number">{number}</span> · {unitName}
        </div>
        <small>{bound ? `已认证${boundAt ? `，${dateOf(boundAt)}` : ''}` : '未认证'}</small>
      </div>
      {bound && (
        <Button danger onClick={() => setAsking('revoke')}>
          解除认证
        </Button>
      )}
      {!bound && mayInvite && (
        <Button type="primary" onClick={() => setAsking('invite')}>
          发邀请码
        </Button>
      )}
      <ReasonWindow
        title={`解除${name}的认证`}
        explains="那部手机和登录着的电脑马上不能再用。以后可以重新认证。谁、为什么解除，都有记录。"
        field={revokeForm.fields.reason}
        button="解除认证"
        open={asking === 'revoke'}
        onClose={close}
        ask={revoke}
      />
      <ReasonWindow
        title={`邀请${name}认证`}
        explains="先前发给这个人的邀请码和申请随即作废。邀请码只显示一次，24 小时内有效，用后还要安全管理员核准。"
        field={inviteForm.fields.reason}
        button="生成邀请码"
        open={asking === 'invite'}
        onClose={close}
        ask={invite}
      />
      <InvitationWindow name={name} invitation={invitation} onClose={() => setInvitation(undefined)} />
    </div>
  )
}
