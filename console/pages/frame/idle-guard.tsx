import { Modal } from 'antd'
import { sessionIdleMinutes } from '../../../miniprogram/contract/people/sessions'
import { call } from '../../services/cloud'
import { session, type Session } from '../../services/session'
import { useIdle } from './use-idle'

const minute = 60_000

/** Signs a console out at which nobody sits; a minute before, it asks. What is not sent yet stays. */
export function IdleGuard({ session: { token } }: { session: Session }) {
  const leave = () => {
    // Over there it ends by itself, should this not arrive.
    void call('people.signin.end', {})
    session.end(token, 'idle')
  }
  const { left, goOn } = useIdle({ after: sessionIdleMinutes * minute, asked: minute, onEnd: leave })
  return (
    <Modal
      title="您还在吗？"
      open={left !== undefined}
      closable={false}
      okText="继续使用"
      onOk={goOn}
      onCancel={goOn}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      <p>
        很久没有操作了，<span className="number">{left}</span> 秒后自动退出登录。没有提交的内容会保留。
      </p>
    </Modal>
  )
}
