import { Button } from 'antd'
import type { PendingMove } from '../../../../miniprogram/contract/case/answers'
import { type StaffMove, moveOf } from '../../../../miniprogram/contract/petition/moves'
import type { PetitionCase } from '../../../../miniprogram/contract/petition/desk-answers'
import { useSure } from '../../../components/use-sure'
import type { Acting } from '../use-act'

interface Own {
  petition: PetitionCase
  pending: PendingMove<StaffMove>
  acting: Acting
  onChange: () => void
}

/** What the author of a draft may do with it; once it came back, any inspector may drop it. */
export function OwnButtons({ petition: { id, version }, pending, acting, onChange }: Own) {
  const { move, returned, own } = pending
  const sure = useSure()
  const drop = () =>
    sure({
      title: `撤销“${moveOf(move).label}”的拟稿？`,
      content: '拟好的内容不再保留，来件回到拟稿之前。',
      yes: '确定撤销',
      act: () => acting.act('petition.pending.drop', { id, version }, '已撤销拟稿'),
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
