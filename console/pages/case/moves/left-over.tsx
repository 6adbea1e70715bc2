import { Alert, Button } from 'antd'
import { askedOnly } from '../../../components/fields/asked-fields'
import { useUnsent } from '../../../services/unsent'
import { useArea, type Element, type Matter } from '../area'
import { Drafted } from '../pending/drafted'
import { isOpen, placeOf, placesFor, titleOf, type Chosen } from './chosen'

interface Left {
  matter: Matter
  /** Whatever may have moves of its own. */
  elements: readonly Element[]
}

/** Words that were written for moves that are not open any more: to be read and copied until they are given up. */
export function LeftOvers({ matter, elements }: Left) {
  const area = useArea()
  const { id } = matter
  const closed = Object.keys(area.moveForm.fields.move.options ?? {}).filter((name) => !isOpen(matter, name))
  return placesFor(closed, elements, area).map((chosen) => (
    <LeftOver key={placeOf(id, chosen)} id={id} chosen={chosen} />
  ))
}

function LeftOver({ id, chosen }: { id: string; chosen: Chosen }) {
  const { values, forget } = useUnsent(placeOf(id, chosen))
  const { label, asks } = useArea().moveOf(chosen.name)
  const written = askedOnly(asks, values)
  if (Object.values(written).every((value) => !value)) return null
  const title = titleOf(label, chosen)
  return (
    <section className="card pending" aria-label={`没有提交的${title}`}>
      <h2>{title}</h2>
      <Alert type="warning" showIcon title="这一步现在不能办理，您写的内容没有提交。需要的请先复制。" />
      <Drafted name={chosen.name} asked={written} />
      <div className="moves-end">
        <Button onClick={forget}>不再保留</Button>
      </div>
    </section>
  )
}
