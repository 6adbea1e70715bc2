import { Button } from 'antd'
import type { Steady } from './steady-rows'

/** Says that the list is not what it was, and shows it as it is. */
export function ListNews<Of>({ steady: { changed, fresh, adopt } }: { steady: Steady<Of> }) {
  return (
    <span className="list-news" role="status">
      {changed && (
        <Button type="link" onClick={adopt}>
          {fresh > 0 ? `有 ${fresh} 件新的，显示` : '列表有变化，显示'}
        </Button>
      )}
    </span>
  )
}
