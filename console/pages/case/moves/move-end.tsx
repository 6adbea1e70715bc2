import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useArea } from '../area'

interface Ending {
  name: string
  /** It was drafted before and is sent anew. */
  again: boolean
  sending: boolean
  onCancel: () => void
  children?: ReactNode
}

/** Who must agree, and the buttons. */
export function MoveEnd({ name, again, sending, onCancel, children }: Ending) {
  const { label, steps } = useArea().moveOf(name)
  const words = steps ? `${again ? '重新' : ''}提交${steps[0]?.label ?? ''}` : label
  return (
    <>
      {steps && (
        <p className="steps-before">
          提交后由 <strong>{steps.map((step) => step.label).join(' → ')}</strong>，全部同意后生效
        </p>
      )}
      <div className="moves-end">
        <Button size="large" onClick={onCancel}>
          取消
        </Button>
        {children}
        <Button size="large" type="primary" htmlType="submit" loading={sending}>
          {words}
        </Button>
      </div>
    </>
  )
}
