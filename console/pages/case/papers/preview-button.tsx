import { Button, type ButtonProps } from 'antd'
import { useState } from 'react'
import { SheetWindow, type Looking } from './sheet-window'

interface Previewing extends Pick<ButtonProps, 'size' | 'type' | 'disabled'> {
  /** What the window is called. */
  title: string
  label?: string
  /** What to look at; undefined where something has to be filled in before. */
  look: () => Looking | undefined
}

/** Shows a document on its page. */
export function PreviewButton({ title, label = '预览', look, ...button }: Previewing) {
  const [looking, setLooking] = useState<Looking>()
  return (
    <>
      <Button {...button} onClick={() => setLooking(look())}>
        {label}
      </Button>
      <SheetWindow title={title} looking={looking} onClose={() => setLooking(undefined)} />
    </>
  )
}
