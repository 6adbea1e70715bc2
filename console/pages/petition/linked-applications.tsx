import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import { answerTo } from '../../services/cloud'
import { useMay, useMeetsBoth } from '../../services/may'
import { LinkedCard } from '../case/linked/linked-card'
import { useUnlinking } from '../case/linked/use-unlinking'
import { BeginWindow } from '../rights/begin/begin-window'
import { subjectOf } from '../rights/subject-of'

/** The applications about the same event, and where this one was found untrue, the way to clear the officer. */
export function LinkedApplications({ petition: { id, number, untrue } }: { petition: PetitionCase }) {
  const may = useMay()
  const meetsBoth = useMeetsBoth()
  const linked = useQuery({ ...answerTo('rights.links.back', { petition: id }), enabled: meetsBoth })
  const unlink = useUnlinking()
  const [clearing, setClearing] = useState(false)
  if (!meetsBoth) return null
  return (
    <LinkedCard
      title="关联的维权申请"
      list="/rights"
      none="没有您可以看到的维权申请"
      unsaid={subjectOf({})}
      answer={linked}
      unlink={(application, reason) => unlink({ id: application, petition: id, reason })}
    >
      {untrue && may('rights.desk.begin') && (
        <div className="linked-begin">
          <span>查明不属实，可以为被反映的民警澄清</span>
          <Button onClick={() => setClearing(true)}>启动澄清正名</Button>
        </div>
      )}
      {clearing && <BeginWindow title="启动澄清正名" petition={number} onClose={() => setClearing(false)} />}
    </LinkedCard>
  )
}
