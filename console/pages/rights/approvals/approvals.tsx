import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Blank } from '../../../components/blank'
import { Trouble } from '../../../components/trouble'
import { answerTo } from '../../../services/cloud'
import { ListLoading } from '../../list/list-loading'
import { RightsTable } from '../list/rights-table'
import { RightsHead } from '../rights-head'
import '../../list/list.css'

const every15Seconds = 15_000
const page = { to: '/rights/approvals', name: '审批' }

/** The drafts that wait for this officer to agree. */
export function ApprovalsPage() {
  const workbench = useQuery({
    ...answerTo('rights.desk.workbench', {}),
    refetchInterval: every15Seconds,
    refetchOnWindowFocus: 'always',
  })
  const { data, error } = workbench
  const rows = data?.queue.filter(({ waits }) => waits !== undefined) ?? []
  return (
    <>
      <RightsHead title="审批" />
      {workbench.isPending && <ListLoading />}
      {!data && error && <Trouble refused={error.refused} onRetry={() => void workbench.refetch()} />}
      {data && (
        <section className="card list" aria-label="待我审签">
          {error && <Alert type="warning" banner title={`没能刷新，显示的是先前的内容。${error.message}`} />}
          <div className="list-tools">
            <h2>待我审签</h2>
            <p className="faint">{rows.length > 0 && shownWords(rows.length, data.counts.agreeing)}</p>
          </div>
          {rows.length > 0 ? (
            <RightsTable rows={rows} from={{ page }} />
          ) : (
            <Blank title="没有待您审签的申请">新的会自动出现在这里</Blank>
          )}
        </section>
      )}
    </>
  )
}

const shownWords = (shown: number, { count, more }: { count: number; more?: true }): string =>
  count > shown
    ? `共 ${count}${more ? '+' : ''} 件，显示最急的 ${shown} 件，办完后显示其余的`
    : `${count} 件，按期限先后`
