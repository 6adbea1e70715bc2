import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useState } from 'react'
import type { Workbench } from '../../../miniprogram/contract/petition/desk-answers'
import { Blank } from '../../components/blank'
import { Trouble } from '../../components/trouble'
import { answerTo } from '../../services/cloud'
import { useSteadyRows } from '../list/steady-rows'
import { PetitionTable } from '../petitions/table/petition-table'
import { firstView } from '../petitions/view/view'
import { Counts } from './counts'
import { DeskLoading } from './desk-loading'
import { parts, type Part } from './parts'
import { isAnyTouched } from './touched'

const every15Seconds = 15_000

/** Petitions: four numbers that are lists, and what waits for me, the most pressing first. */
export function PetitionDesk() {
  const workbench = useQuery({
    ...answerTo('petition.desk.workbench', {}),
    refetchInterval: every15Seconds,
    refetchOnWindowFocus: 'always',
  })
  return (
    <>
      {workbench.isPending && <DeskLoading />}
      {workbench.isLoadingError && (
        <Trouble refused={workbench.error.refused} onRetry={() => void workbench.refetch()} />
      )}
      {workbench.data && workbench.error && (
        <Alert type="warning" showIcon title={`没能刷新，显示的是先前的内容。${workbench.error.message}`} />
      )}
      {workbench.data && <Desk workbench={workbench.data} />}
    </>
  )
}

function Desk({ workbench: { counts, queue } }: { workbench: Workbench }) {
  const [part, setPart] = useState<Part>()
  const steady = useSteadyRows(queue, 'workbench', isAnyTouched)
  const rows = part ? steady.rows.filter(parts[part].has) : steady.rows
  return (
    <>
      <Counts label="数字" list="/petitions" counts={counts} part={part} onPart={setPart} />
      <section className="card list" aria-label="我的待办">
        <div className="list-tools">
          <h2>{part ? parts[part].label : '我的待办'}</h2>
          <p className="faint list-news">
            {rows.length > 0 && `最急的 ${rows.length} 件，正在发生的在前，其余按期限先后`}
          </p>
        </div>
        {rows.length > 0 ? (
          <PetitionTable rows={rows} view={firstView} from={{ workbench: true }} />
        ) : (
          <Blank title={part ? `没有${parts[part].label}的来件` : '都办好了'}>新的待办会自动出现在这里</Blank>
        )}
      </section>
    </>
  )
}
