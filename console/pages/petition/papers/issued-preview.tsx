import { Button } from 'antd'
import { useState } from 'react'
import type { IssuedPaper, PetitionCase } from '../../../../miniprogram/contract/petition/answers'
import { papers } from '../../../../miniprogram/contract/petition/papers'
import { useUnits } from '../../../services/units'
import { issuedSheet } from './sheet'
import { SheetWindow } from './sheet-window'

/** Shows an issued document on its page. */
export function IssuedPreview({ petition, paper }: { petition: PetitionCase; paper: IssuedPaper }) {
  const [open, setOpen] = useState(false)
  const units = useUnits()
  return (
    <>
      <Button onClick={() => setOpen(true)}>预览</Button>
      <SheetWindow
        title={`${papers[paper.kind].label} ${paper.number}`}
        sheet={open ? issuedSheet(petition, paper, units) : undefined}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
