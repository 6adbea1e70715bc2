import { Alert, Button } from 'antd'
import type { Unsent } from '../services/unsent'

interface Restoring {
  unsent: Pick<Unsent, 'restored' | 'forget'>
  /** What of it could not be kept. */
  but?: string
}

/** Says that what stands in a form was written before, and takes it away on request. */
export function Restored({ unsent: { restored, forget }, but }: Restoring) {
  if (!restored) return null
  const clear = (
    <Button size="small" onClick={forget}>
      清除
    </Button>
  )
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      className="restored"
      title={`已恢复未提交的内容${but ? `，${but}` : ''}`}
      action={clear}
    />
  )
}
