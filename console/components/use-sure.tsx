import { App } from 'antd'
import type { ReactNode } from 'react'

interface Question {
  title: string
  content: ReactNode
  yes: string
  act: () => unknown
}

/** Asks before something that cannot be undone; the safe answer has the focus. */
export function useSure(): (question: Question) => void {
  const { modal } = App.useApp()
  return ({ title, content, yes, act }) => {
    modal.confirm({
      title,
      content,
      okText: yes,
      cancelText: '再想想',
      focusable: { autoFocusButton: 'cancel' },
      onOk: act,
    })
  }
}
