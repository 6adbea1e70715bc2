import { useEffect } from 'react'

/** What the keyboard does, by where; the window of keys is drawn from this table. */
export const keys = {
  anywhere: { title: '任何页面', does: { '?': '显示这张按键表' } },
  list: {
    title: '列表',
    does: { j: '下一件', k: '上一件', Enter: '打开选中的一件', x: '勾选或取消勾选', '/': '查找' },
  },
  petition: { title: '一件来件或申请', does: { Escape: '返回列表' } },
} as const

type Place = keyof typeof keys
type KeyOf<In extends Place> = Extract<keyof (typeof keys)[In]['does'], string>
type Acts<In extends Place> = Partial<Record<KeyOf<In>, () => void>>

/** Lets the keys of a place act while its page is there, except while someone writes or a window is open. */
export function useKeys<In extends Place>(_place: In, acts: Acts<In>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isWriting(event.target) || isWindowOpen()) return
      const act = (acts as Partial<Record<string, () => void>>)[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    // Before the windows' own Escape, which would have closed them by the time this looks.
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  })
}

const written = 'input:not([type=radio], [type=checkbox]), textarea, select'

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(written) !== null
}

function isWindowOpen(): boolean {
  return [...document.querySelectorAll('[role=dialog], .ant-image-preview')].some((part) => part.checkVisibility())
}
