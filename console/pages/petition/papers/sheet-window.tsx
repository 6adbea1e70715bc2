import { Modal } from 'antd'
import type { ReactNode } from 'react'
import type { Sheet } from './sheet'
import { SheetPage } from './sheet-page'

interface Showing {
  title: string
  /** Absent while nothing is looked at. */
  sheet?: Sheet
  onClose: () => void
  children?: ReactNode
}

export function SheetWindow({ title, sheet, onClose, children }: Showing) {
  return (
    <Modal
      title={title}
      open={sheet !== undefined}
      onCancel={onClose}
      footer={children ?? null}
      width={760}
      destroyOnHidden
    >
      {sheet && <SheetPage sheet={sheet} />}
    </Modal>
  )
}
