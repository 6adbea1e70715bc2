import { Button } from 'antd'
import type { Offer } from './drawing'

/** Under a list to choose from that did not come. */
export function OfferTrouble({ offer: { trouble, onRetry } }: { offer: Offer<unknown> }) {
  if (!trouble) return null
  return (
    <p className="offer-trouble" role="alert">
      没能读取可选的名单：{trouble}
      <Button size="small" onClick={onRetry}>
        再试一次
      </Button>
    </p>
  )
}
