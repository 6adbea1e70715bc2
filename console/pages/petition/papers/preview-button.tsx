import { Button } from 'antd'
import { useState } from 'react'
import type { PetitionCase } from '../../../../miniprogram/contract/petition/answers'
import type { AskedValues, StaffMove } from '../../../../miniprogram/contract/petition/moves'
import { useUnits } from '../../../services/units'
import { draftSheet } from './sheet'
import { SheetWindow } from './sheet-window'

interface Previewing {
  petition: PetitionCase
  name: StaffMove
  asked: AskedValues
  /** Beside large buttons. */
  large?: boolean
}

/** Shows a draft on its page. */
export function PreviewButton({ petition, name, asked, large }: Previewing) {
  const [open, setOpen] = useState(false)
  const units = useUnits()
  return (
    <>
      <Button size={large ? 'large' : 'middle'} onClick={() => setOpen(true)}>
        预览
      </Button>
      <SheetWindow
        title="文稿预览"
        sheet={open ? draftSheet(petition, name, asked, units) : undefined}
        onClose={() => setOpen(false)}
      >
        <p className="faint">拟稿版面。固定的告知内容以下载的文稿为准，文号和日期在签发时编定。</p>
      </SheetWindow>
    </>
  )
}
