import { App } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'

interface Guard {
  /** Whether something would be lost now. */
  on: boolean
  title: string
  content: string
}

/** Asks before leaving a page on which something would be lost; a session that has ended leads to signing in all the same. */
export function useLeaveGuard({ on, title, content }: Guard): void {
  const { modal } = App.useApp()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      on && currentLocation.pathname !== nextLocation.pathname && nextLocation.pathname !== '/signin',
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return undefined
    const asking = modal.confirm({
      title,
      content,
      okText: '离开',
      cancelText: '留在这里',
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    })
    return () => asking.destroy()
  }, [blocker, content, modal, title])

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => event.preventDefault()
    if (on) window.addEventListener('beforeunload', leave)
    return () => window.removeEventListener('beforeunload', leave)
  }, [on])
}
