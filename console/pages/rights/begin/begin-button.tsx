import { Button } from 'antd'
import { useState } from 'react'
import { BeginWindow } from './begin-window'
import { useIsOffice } from './use-is-office'

const title = '依职权启动维权'

/** For the rights office: an officer who cannot ask is protected all the same. */
export function BeginButton() {
  const [beginning, setBeginning] = useState(false)
  if (!useIsOffice()) return null
  return (
    <>
      <Button onClick={() => setBeginning(true)}>{title}</Button>
      {beginning && <BeginWindow title={title} onClose={() => setBeginning(false)} />}
    </>
  )
}
