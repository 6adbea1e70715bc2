import { Alert } from 'antd'
import { useState, type ReactNode } from 'react'
import { isRestored, isUnsent } from '../../services/unsent'
import { useArea, type Element, type Matter } from './area'
import { isOpen, placeOf, placesFor, titleOf, type Chosen } from './moves/chosen'
import { LeftOvers } from './moves/left-over'
import { MoveCard } from './moves/move-card'
import { MovesCard } from './moves/moves-card'
import { PendingCard } from './pending/pending-card'

interface Working {
  matter: Matter
  /** Whatever may have moves of its own, … */
  elements?: readonly Element[]
  /** … and where they stand: they take a move to fill in, except while one is. */
  children?: (onFill?: (chosen: Chosen) => void) => ReactNode
  /** The move whose form is open at first. */
  begins?: string
}

/** What waits for agreement, and what this officer may do now: choosing a move puts its form in their place. */
export function Work({ matter, elements = [], children, begins }: Working) {
  const area = useArea()
  const { id, pending, moves } = matter
  const [chosen, setChosen] = useState<Chosen | undefined>(() => {
    // What was being written when the page was loaded anew is in view again.
    const open = placesFor([...moves, ...(pending?.own ? [pending.move] : [])], elements, area)
    return begins ? { name: begins } : open.find((one) => isRestored(placeOf(id, one)))
  })
  if (chosen && isOpen(matter, chosen.name)) {
    const { name, element } = chosen
    return (
      <>
        <MoveCard
          matter={matter}
          chosen={chosen}
          drafted={pending?.move === name ? pending.asked : undefined}
          earlier={element ? undefined : matter.earlier?.[name]}
          onClose={() => setChosen(undefined)}
        />
        {children?.()}
      </>
    )
  }
  return (
    <>
      {chosen && !isUnsent(placeOf(id, chosen)) && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={`“${titleOf(area.moveOf(chosen.name).label, chosen)}”现在不能办理了，请看最新进展`}
          closable={{ onClose: () => setChosen(undefined) }}
        />
      )}
      {pending && <PendingCard matter={matter} pending={pending} onChange={() => setChosen({ name: pending.move })} />}
      <LeftOvers matter={matter} elements={elements} />
      {(!pending || moves.length > 0) && <MovesCard matter={matter} onFill={setChosen} />}
      {children?.(setChosen)}
    </>
  )
}
