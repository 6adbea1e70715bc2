import { useState } from 'react'
import type { PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import type { StaffMove } from '../../../miniprogram/contract/petition/moves'
import { LeftOvers } from './moves/left-over'
import { MoveCard } from './moves/move-card'
import { MovesCard } from './moves/moves-card'
import { PendingCard } from './pending/pending-card'

/** What waits for agreement, and what this officer may do now: choosing a move puts its form in their place. */
export function Work({ petition }: { petition: PetitionCase }) {
  const [chosen, setChosen] = useState<StaffMove>()
  const { pending, moves } = petition
  const mine = chosen !== undefined && (moves.includes(chosen) || (pending?.own && pending.move === chosen))
  if (mine) {
    const drafted = pending?.move === chosen ? pending.asked : undefined
    return (
      <MoveCard
        petition={petition}
        name={chosen}
        drafted={drafted}
        earlier={petition.earlier?.[chosen]}
        onClose={() => setChosen(undefined)}
      />
    )
  }
  return (
    <>
      {pending && <PendingCard petition={petition} pending={pending} onChange={() => setChosen(pending.move)} />}
      <LeftOvers petition={petition} />
      {(!pending || moves.length > 0) && <MovesCard petition={petition} onFill={setChosen} />}
    </>
  )
}
