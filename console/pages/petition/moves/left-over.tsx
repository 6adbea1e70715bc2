import { Alert, Button } from 'antd'
import type { PetitionCase } from '../../../../miniprogram/contract/petition/desk-answers'
import { moveForm, moveOf, type StaffMove } from '../../../../miniprogram/contract/petition/moves'
import { askedOnly } from '../../../components/fields/asked-fields'
import { useUnsent } from '../../../services/unsent'
import { Drafted } from '../pending/drafted'

const everyStaffMove = Object.keys(moveForm.fields.move.options ?? {}) as StaffMove[]

/** Words that were written for moves that are not open any more: to be read and copied until they are given up. */
export function LeftOvers({ petition: { id, moves, pending } }: { petition: PetitionCase }) {
  const open = (name: StaffMove) => moves.includes(name) || (pending?.own === true && pending.move === name)
  return everyStaffMove.filter((name) => !open(name)).map((name) => <LeftOver key={name} id={id} name={name} />)
}

function LeftOver({ id, name }: { id: string; name: StaffMove }) {
  const { values, forget } = useUnsent(`move ${id} ${name}`)
  const { label, asks } = moveOf(name)
  const written = askedOnly(asks, values)
  if (Object.values(written).every((value) => !value)) return null
  return (
    <section className="card pending" aria-label={`没有提交的${label}`}>
      <h2>{label}</h2>
      <Alert type="warning" showIcon title="这一步现在不能办理，您写的内容没有提交。需要的请先复制。" />
      <Drafted name={name} asked={written} />
      <div className="moves-end">
        <Button onClick={forget}>不再保留</Button>
      </div>
    </section>
  )
}
