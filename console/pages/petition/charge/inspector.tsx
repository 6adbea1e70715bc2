import { Button } from 'antd'
import { useState } from 'react'
import type { PetitionCase } from '../../../../miniprogram/contract/petition/desk-answers'
import { isFinal } from '../../../../miniprogram/contract/petition/moves'
import { useColleagues } from '../../../services/colleagues'
import { AssignFields } from '../../petitions/selection/assign-fields'
import { useAssigning } from '../../petitions/selection/use-assigning'

interface Charged {
  petition: PetitionCase
}

/** Who is in charge, and for those with inspectors of their own unit to choose from, the way to put another one there. */
export function Inspector({ petition }: Charged) {
  const { kind, status, assignee } = petition
  const [asking, setAsking] = useState<boolean>()
  const { data: colleagues = [] } = useColleagues()
  const others = colleagues.some(({ id }) => id !== assignee?.id)
  const button = assignee ? '改派' : '分派'
  return (
    <>
      <span className="charge-who">
        {assignee?.name ?? <span className="faint">尚未分派</span>}
        {others && !asking && !isFinal(kind, status) && (
          // Whoever comes back from choosing comes back to it.
          <Button size="small" autoFocus={asking === false} onClick={() => setAsking(true)}>
            {button}
          </Button>
        )}
      </span>
      {asking && <Choice petition={petition} button={button} onClose={() => setAsking(false)} />}
    </>
  )
}

function Choice({ petition: { id, assignee }, button, onClose }: Charged & { button: string; onClose: () => void }) {
  const assigning = useAssigning([id], onClose)
  return (
    <div className="assign" role="group" aria-label={`${button}承办民警`}>
      <AssignFields
        assigning={assigning}
        except={assignee?.id}
        autoFocus
        button={button}
        cancel="取消"
        onCancel={onClose}
      />
    </div>
  )
}
