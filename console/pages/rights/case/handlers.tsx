import type { RightsCase } from '../../../../miniprogram/contract/rights/desk-answers'
import { Fact } from '../../case/fact'

/** Who is at it. */
export function Handlers({ application: { handlers } }: { application: RightsCase }) {
  return (
    <dl className="facts handlers">
      <Fact label="承办人">{handlers.length > 0 ? handlers.join('、') : <span className="faint">尚未指定</span>}</Fact>
    </dl>
  )
}
