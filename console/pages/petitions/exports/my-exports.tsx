import { useQuery } from '@tanstack/react-query'
import { Alert, Drawer, Skeleton } from 'antd'
import { Blank } from '../../../components/blank'
import { Trouble } from '../../../components/trouble'
import { answerTo } from '../../../services/cloud'
import { ExportRow } from './export-row'
import { useFetching } from './use-fetching'

const every6Seconds = 6_000

interface Showing {
  open: boolean
  onClose: () => void
  /** It is gone, and with it the focus that was in it. */
  onClosed: () => void
}

/** The officer's own files, beside the list. */
export function MyExports({ open, onClose, onClosed }: Showing) {
  return (
    <Drawer
      title="我的导出"
      open={open}
      onClose={onClose}
      afterOpenChange={(shown) => {
        if (!shown) onClosed()
      }}
      size={440}
      destroyOnHidden
    >
      <Jobs />
    </Drawer>
  )
}

function Jobs() {
  const jobs = useQuery({
    ...answerTo('petition.desk.exports', {}),
    // Nothing changes by itself but one that is being made.
    refetchInterval: ({ state }) => (state.data?.some((job) => job.state === 'WAITING') ? every6Seconds : false),
  })
  const { fetching, fetchFile } = useFetching()
  if (jobs.isPending) return <Skeleton active title={false} paragraph={{ rows: 5, width: '100%' }} />
  if (jobs.isLoadingError) return <Trouble refused={jobs.error.refused} onRetry={() => void jobs.refetch()} />
  return (
    <>
      {jobs.error && <Alert type="warning" showIcon title={`没能刷新，显示的是先前的内容。${jobs.error.message}`} />}
      {jobs.data.length === 0 && <Blank title="还没有导出的文件">在来件列表点“导出 Excel”，做好的文件会放在这里</Blank>}
      <ul className="exports">
        {jobs.data.map((job) => (
          <ExportRow key={job.id} job={job} fetching={fetching === job.id} onFetch={() => void fetchFile(job.id)} />
        ))}
      </ul>
    </>
  )
}
