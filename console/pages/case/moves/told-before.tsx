import type { AskedValues } from '../../../../miniprogram/contract/case/move'
import type { CaseArea, Matter } from '../area'

interface Telling {
  /** Handed in: a window that asks stands outside the page. */
  area: CaseArea
  name: string
  matter: Matter
  asked: AskedValues
  warns?: string
}

/** What whoever brought the case will read, before it is done; a date that the cloud counts is left open. */
export function ToldBefore({ area, name, matter: { number }, asked, warns }: Telling) {
  const { bringer, toldOf } = area
  const words = toldOf(name, { number, due: '（届时计算的日期）' }, asked)
  return (
    <div className="told-before">
      {warns && <p>{warns}</p>}
      {words ? (
        <div className="told">
          <small>{bringer}将看到</small>
          <p>{words}</p>
        </div>
      ) : (
        <p className="faint">{bringer}看不到这一步</p>
      )}
    </div>
  )
}
