import type { UseQueryResult } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useState } from 'react'
import type { RightsWorkbench } from '../../../../miniprogram/contract/rights/desk-answers'
import { Blank } from '../../../components/blank'
import { Trouble } from '../../../components/trouble'
import { useSteadyRows } from '../../list/steady-rows'
import { RightsTable } from '../../rights/list/rights-table'
import { DeskLoading } from '../desk-loading'
import { parts, type Part } from '../parts'
import { isAnyTouched } from '../touched'
import { RightsCounts } from './rights-counts'

/** 民警维权: numbers that are lists, and what waits for me, the most pressing first. */
export function RightsDesk({ answer }: { answer: UseQueryResult<RightsWorkbench> }) {
  const { data, error } = answer
  return (
    <section className="desk-part" aria-label="民警维权">
      <h2>民警维权</h2>
      {answer.isPending && <DeskLoading />}
      {!data && error && <Trouble refused={error.refused} onRetry={() => void answer.refetch()} />}
      {data && error && <Alert type="warning" showIcon title={`没能刷新，显示的是先前的内容。${error.message}`} />}
      {data && <Desk workbench={data} />}
    </section>
  )
}

function Desk({ workbench: { counts, queue } }: { workbench: RightsWorkbench }) {
  const [part, setPart] = useState<Part>()
  const steady = useSteadyRows(queue, 'rights', isAnyTouched)
  const rows = part ? steady.rows.filter(parts[part].has) : steady.rows
  return (
    <>
      <RightsCounts counts={counts} part={part} onPart={setPart} />
      <section className="card list" aria-label="维权待办">
        <div className="list-tools">
          <h3>{part ? parts[part].label : '维权待办'}</h3>
          <p className="faint list-news">
            {rows.length > 0 && `最急的 ${rows.length} 件，待联系的在前，其余按期限先后`}
          </p>
        </div>
        {rows.length > 0 ? (
          <RightsTable rows={rows} from={{ workbench: true }} />
        ) : (
          <Blank title={part ? `没有${parts[part].label}的申请` : '都办好了'}>新的待办会自动出现在这里</Blank>
        )}
      </section>
    </>
  )
}
