import { AssignFields } from './assign-fields'
import { useAssigning } from './use-assigning'

/** As many as one assignment takes. */
const mostAssigned = 50

interface Selection {
  ids: readonly string[]
  onDone: () => void
}

/** Gives the selected petitions to one officer. */
export function AssignBar({ ids, onDone }: Selection) {
  const assigning = useAssigning(ids, onDone)
  const tooMany = ids.length > mostAssigned
  return (
    <div className="assign" role="group" aria-label="批量分派">
      <strong>已选 {ids.length} 件</strong>
      <AssignFields assigning={assigning} disabled={tooMany} button="分派" cancel="取消选择" onCancel={onDone} />
      {tooMany && <span className="faint">一次最多 {mostAssigned} 件</span>}
    </div>
  )
}
