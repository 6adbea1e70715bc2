import { Button } from 'antd'
import type { PendingMove } from '../../../../miniprogram/contract/case/answers'
import { useSure } from '../../../components/use-sure'
import { useArea, type Matter } from '../area'
import type { Acting } from '../use-act'

interface Own {
  matter: Matter
  pending: PendingMove
  acting: Acting
  onChange: () => void
}

/** What the author of a draft may do with it; once it came back, whoever clears the desk may drop it. */
export function OwnButtons({ matter: { id, version }, pending, acting, onChange }: Own) {
  const { name, thing, moveOf } = useArea()
  const { move, returned, own } = pending
  const sure = useSure()
  const drop = () =>
    sure({
      title: `撤销“${moveOf(move).label}”的拟稿？`,
      content: `拟好的内容不再保留，${thing}回到拟稿之前。`,
      yes: '确定撤销',
      act: () => acting.act(`${name}.pending.drop`, { id, version }, '已撤销拟稿'),
    })
  return (
    <div className="moves-end">
      <Button size="large" disabled={acting.sending} onClick={drop}>
        撤销拟稿
      </Button>
      {own && returned && (
        <Button size="large" type="primary" disabled={acting.sending} onClick={onChange}>
          修改重提
        </Button>
      )}
    </div>
  )
}
