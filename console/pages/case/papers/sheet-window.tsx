import { useQuery } from '@tanstack/react-query'
import { Modal, Skeleton } from 'antd'
import type { PaperPage } from '../../../../miniprogram/contract/case/answers'
import { Trouble } from '../../../components/trouble'
import { useArea } from '../area'
import { SheetPage } from './sheet-page'

/** How a document is come by, made by `answerTo`. */
export interface Looking {
  queryKey: readonly unknown[]
  queryFn: () => Promise<PaperPage>
}

interface Showing {
  title: string
  /** Absent while nothing is looked at. */
  looking?: Looking
  onClose: () => void
}

/** A document on its page, fetched anew each time. */
export function SheetWindow({ title, looking, onClose }: Showing) {
  const { sheetNote } = useArea()
  return (
    <Modal
      title={title}
      open={looking !== undefined}
      onCancel={onClose}
      footer={sheetNote ? <p className="faint">{sheetNote}</p> : null}
      width={760}
      destroyOnHidden
    >
      {looking && <Sheet looking={looking} />}
    </Modal>
  )
}

function Sheet({ looking }: { looking: Looking }) {
  // Nothing of it stays in memory after it was looked at.
  const { data, error, isFetching, refetch } = useQuery({ ...looking, gcTime: 0, refetchOnWindowFocus: false })
  if (isFetching) return <Loading />
  if (error) return <Trouble refused={error.refused} onRetry={() => void refetch()} />
  return data && <SheetPage page={data} />
}

const Loading = () => (
  <div className="sheet" role="status" aria-busy="true" aria-label="正在读取">
    <Skeleton active title={{ width: '60%' }} paragraph={{ rows: 12 }} />
  </div>
)
