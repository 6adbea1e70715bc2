import type { AskedValues } from '../../../../miniprogram/contract/case/move'
import { moveOf, wordsOf, type StaffMove } from '../../../../miniprogram/contract/petition/moves'
import { unitNamed } from '../../../components/fields/unit-tree'
import { useUnits } from '../../../services/units'

/** What was drafted: every asked field by its label. */
export function Drafted({ name, asked }: { name: StaffMove; asked: AskedValues }) {
  const units = useUnits()
  const words = Object.entries(moveOf(name).asks).map(([field, { label, control }]) => {
    const given = wordsOf(name, field, asked)
    return { label, given: control === 'unit' ? unitNamed(units, given) : given }
  })
  return (
    <dl className="drafted">
      {words
        .filter(({ given }) => given !== '')
        .map(({ label, given }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{given}</dd>
          </div>
        ))}
    </dl>
  )
}
