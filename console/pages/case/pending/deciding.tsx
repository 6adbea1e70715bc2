import { Button, Form } from 'antd'
import { useState } from 'react'
import type { PendingMove } from '../../../../miniprogram/contract/case/answers'
import { form } from '../../../../miniprogram/contract/form'
import type { AskedValues } from '../../../../miniprogram/contract/case/move'
import { AskedFields } from '../../../components/fields/asked-fields'
import { Restored } from '../../../components/restored'
import { useSure } from '../../../components/use-sure'
import { isUnsent, useUnsent } from '../../../services/unsent'
import { useArea, type Matter } from '../area'
import { ToldBefore } from '../moves/told-before'
import type { Acting } from '../use-act'
import { ReturnForm, returningAt } from './return-form'

interface Deciding {
  matter: Matter
  pending: PendingMove
  acting: Acting
}

/** Agrees to a draft or sends it back. */
export function DecidingButtons(deciding: Deciding) {
  const { matter, acting } = deciding
  const [returning, setReturning] = useState(() => isUnsent(returningAt(matter)))
  const { asks, unsent, press } = useAgreeing(deciding)
  if (returning) return <ReturnForm matter={matter} acting={acting} onClose={() => setReturning(false)} />
  return (
    <Form layout="vertical" onFinish={press} requiredMark={false}>
      <Restored unsent={unsent} />
      <AskedFields
        form="agree"
        fields={asks}
        values={unsent.values}
        problems={acting.problems}
        onChange={(values, changed) => {
          acting.clear(changed)
          unsent.keep(values)
        }}
      />
      <div className="moves-end">
        <Button size="large" disabled={acting.sending} onClick={() => setReturning(true)}>
          退回
        </Button>
        <Button size="large" type="primary" htmlType="submit" loading={acting.sending}>
          同意
        </Button>
      </div>
    </Form>
  )
}

/** The agreement with what its step asks; the last signature is warned of like the move itself. */
function useAgreeing({ matter, pending: { move, step, asked }, acting }: Deciding) {
  const sure = useSure()
  const area = useArea()
  const { id, version } = matter
  const { steps = [], warns } = area.moveOf(move)
  const asks = steps.find(({ label }) => label === step)?.asks ?? {}
  const unsent = useUnsent(`agree ${id} ${move} ${step}`)
  const said: AskedValues = unsent.values
  const agree = async () => {
    if (await acting.act(`${area.name}.pending.agree`, { id, version, ...said }, `已${step}`)) unsent.forget()
  }
  const press = () => {
    const { problems } = form(asks).read(said)
    acting.point(problems ?? {})
    const last = steps.at(-1)?.label === step
    if (problems) return
    if (!warns || !last) void agree()
    else {
      sure({
        title: `确定${step}？`,
        content: <ToldBefore area={area} name={move} matter={matter} asked={asked} warns={warns} />,
        yes: `确定${step}`,
        act: agree,
      })
    }
  }
  return { asks, unsent, press }
}
