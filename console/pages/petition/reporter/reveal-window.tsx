import { actions, type Answer } from '../../../../miniprogram/contract/actions'
import { ReasonWindow } from '../../case/reason-window'
import { call } from '../../../services/cloud'

interface Revealing {
  id: string
  open: boolean
  onClose: () => void
  onKnown: (identity: Answer<'petition.desk.reveal'>) => void
}

/** Asks why the name and telephone number must be known. */
export function RevealWindow({ id, open, onClose, onKnown }: Revealing) {
  const { input } = actions['petition.desk.reveal']
  return (
    <ReasonWindow
      title="查看来件人姓名和电话"
      explains="查看人、时间和理由会记入审计日志，不能删除。请仅为办理这件来件查看。"
      field={input.fields.reason}
      button="查看"
      open={open}
      onClose={onClose}
      ask={async (reason) => {
        const reply = await call('petition.desk.reveal', { id, reason })
        if (reply.ok) onKnown(reply.data)
        return reply.ok ? undefined : reply.error
      }}
    />
  )
}
