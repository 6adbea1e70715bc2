import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { PetitionCase } from '../../../miniprogram/contract/petition/answers'
import { petitionMoves, type Move, type PetitionMove } from '../../../miniprogram/contract/petition/moves'
import { MoveForm } from './move-form'
import { useMove, type Moving } from './use-move'
import './moves.css'

/** What this officer may do with the case now, drawn from the table of moves. */
export function MovesCard({ petition }: { petition: PetitionCase }) {
  const moving = useMove(petition)
  const [chosen, setChosen] = useState<PetitionMove>()
  const filling = chosen !== undefined && petition.moves.includes(chosen) ? chosen : undefined
  return (
    <section className="card moves" aria-label="处理">
      <h2>{filling ? petitionMoves[filling].label : '处理'}</h2>
      {moving.said && (
        <Alert type="warning" showIcon role="alert" title={moving.said} closable={{ onClose: moving.hush }} />
      )}
      {filling ? (
        <MoveForm petition={petition} name={filling} moving={moving} onCancel={() => setChosen(undefined)} />
      ) : (
        <MoveButtons names={petition.moves} moving={moving} onFill={setChosen} />
      )}
    </section>
  )
}

interface Buttons {
  names: readonly PetitionMove[]
  moving: Moving
  onFill: (name: PetitionMove) => void
}

function MoveButtons({ names, moving, onFill }: Buttons) {
  if (names.length === 0) return <p className="faint">现在没有需要您做的操作</p>
  const press = (name: PetitionMove) => {
    moving.hush()
    const { asks, warns }: Move = petitionMoves[name]
    if (Object.keys(asks).length > 0 || warns) onFill(name)
    else void moving.move(name, {})
  }
  return names.map((name, order) => (
    <Button
      key={name}
      block
      size="large"
      type={order === 0 ? 'primary' : 'default'}
      disabled={moving.sending !== undefined}
      loading={moving.sending === name}
      onClick={() => press(name)}
    >
      {petitionMoves[name].label}
    </Button>
  ))
}
