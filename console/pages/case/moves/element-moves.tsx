import { Button } from 'antd'
import { isUnsent } from '../../../services/unsent'
import { useArea, type Element, type Matter } from '../area'
import { placeOf, type Chosen } from './chosen'

interface Offering {
  matter: Matter
  element: Element
  /** Absent while another move is filled in. */
  onFill?: (chosen: Chosen) => void
}

/** What this officer may do with one element of the case. */
export function ElementMoves({ matter, element, onFill }: Offering) {
  const { moveOf } = useArea()
  const open = matter.moves.filter((name) => moveOf(name).of === element.of)
  if (!onFill || open.length === 0) return null
  return (
    <div className="element-moves" role="group" aria-label={`办理${element.label}`}>
      {open.map((name) => (
        <Button key={name} onClick={() => onFill({ name, element })}>
          {moveOf(name).label}
          {isUnsent(placeOf(matter.id, { name, element })) && <small className="unsent">未提交</small>}
        </Button>
      ))}
    </div>
  )
}
