import type { PetitionCase } from '../../../../miniprogram/contract/petition/desk-answers'
import type { AskedValues } from '../../../../miniprogram/contract/case/move'
import { toldOf, type StaffMove } from '../../../../miniprogram/contract/petition/moves'

interface Telling {
  name: StaffMove
  petition: PetitionCase
  asked: AskedValues
  warns?: string
}

/** What the citizen will read, before it is done; a date that the cloud counts is left open. */
export function ToldBefore({ name, petition: { number }, asked, warns }: Telling) {
  const words = toldOf(name, { number, due: '（届时计算的日期）' }, asked)
  return (
    <div className="told-before">
      {warns && <p>{warns}</p>}
      {words ? (
        <div className="told">
          <small>来件人将看到</small>
          <p>{words}</p>
        </div>
      ) : (
        <p className="faint">来件人看不到这一步</p>
      )}
    </div>
  )
}
