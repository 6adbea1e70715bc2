import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { Filters } from '../filters/queue-address'
import { ExportWindow } from './export-window'
import { MyExports } from './my-exports'
import './exports.css'

/** The list as a file: asks for one, and shows those asked for. Neither touches the list. */
export function ExportTools({ filters }: { filters: Filters }) {
  const [open, setOpen] = useState<'window' | 'mine'>()
  const mine = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(undefined)
  return (
    <div className="export-tools" role="group" aria-label="导出">
      <Button onClick={() => setOpen('window')}>导出 Excel</Button>
      <Button type="text" ref={mine} onClick={() => setOpen('mine')}>
        我的导出
      </Button>
      <ExportWindow filters={filters} open={open === 'window'} onClose={close} onMine={() => setOpen('mine')} />
      <MyExports open={open === 'mine'} onClose={close} onClosed={() => mine.current?.focus()} />
    </div>
  )
}
