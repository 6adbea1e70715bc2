import { Button } from 'antd'
import { useState } from 'react'
import type { PendingMove, PetitionCase } from '../../../../miniprogram/contract/petition/answers'
import { moveOf } from '../../../../miniprogram/contract/petition/moves'
import { useSure } from '../../../components/use-sure'
import { ToldBefore } from '../moves/told-before'
import type { Acting } from '../use-act'
import { ReturnForm } from './return-form'

interface Deciding {
  petition: PetitionCase
  pending: PendingMove
  acting: Acting
}

/** Agrees to a draft or sends it back; the last signature is warned of like the move itself. */
export function DecidingButtons({ petition, pending: { move, step, asked }, acting }: Deciding) {
  const [returning, setReturning] = useState(false)
  const sure = useSure()
  const { id, version } = petition
  const { steps = [], warns } = moveOf(move)
  const agree = () => acting.act('petition.pending.agree', { id, version }, `已${step}`)
  const press = () => {
    const last = steps.at(-1)?.label === step
    if (!warns || !last) void agree()
    else {
      sure({
        title: `确定${step}？`,
        content: <ToldBefore name={move} petition={petition} asked={asked} warns={warns} />,
        yes: `确定${step}`,
        act: agree,
      })
    }
  }
  if (returning) return <ReturnForm petition={petition} acting={acting} onClose={() => setReturning(false)} />
  return (
    <div className="moves-end">
      <Button size="large" disabled={acting.sending} onClick={() => setReturning(true)}>
        退回
      </Button>
      <Button size="large" type="primary" loading={acting.sending} onClick={press}>
        同意
      </Button>
    </div>
  )
}
