import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Segmented, Skeleton } from 'antd'
import { useSearchParams } from 'react-router'
import { petitionStatuses, type PetitionStatus } from '../../../miniprogram/contract/petition/moves'
import { Blank } from '../../components/blank'
import { Trouble } from '../../components/trouble'
import { answerTo } from '../../services/cloud'
import { PageTurner } from './page-turner'
import { PetitionTable } from './petition-table'
import { queueInput, readAddress, writeAddress, type QueueAddress } from './queue-address'
import './petitions.css'

const every15Seconds = 15_000

export function PetitionsPage() {
  const [search, setSearch] = useSearchParams()
  const address = readAddress(search)
  const show = (next: QueueAddress) => setSearch(writeAddress(next))
  return (
    <>
      <title>信访件 · 掌上e督</title>
      <div className="list-head">
        <h1>信访件</h1>
        <Segmented
          aria-label="状态"
          value={address.status ?? ''}
          options={[{ value: '', label: '全部' }, ...Object.entries(petitionStatuses).map(asOption)]}
          onChange={(status) => show({ status: status === '' ? undefined : (status as PetitionStatus), trail: [] })}
        />
      </div>
      <Queue address={address} show={show} />
    </>
  )
}

const asOption = ([value, label]: [string, string]) => ({ value, label })

function Queue({ address, show }: { address: QueueAddress; show: (next: QueueAddress) => void }) {
  const queue = useQuery({
    ...answerTo('petition.queue', queueInput(address)),
    refetchInterval: every15Seconds,
    refetchOnWindowFocus: 'always',
    placeholderData: keepPreviousData,
  })
  if (queue.isPending) return <Loading />
  if (queue.isLoadingError) return <Trouble refused={queue.error.refused} onRetry={() => void queue.refetch()} />

  const { items, next } = queue.data
  return (
    <section className="card" aria-busy={queue.isPlaceholderData}>
      {queue.error && <Alert type="warning" banner title={`没能刷新，显示的是先前的内容。${queue.error.message}`} />}
      {items.length > 0 ? <PetitionTable petitions={items} /> : <Empty status={address.status} />}
      <PageTurner trail={address.trail} next={next} onTurn={(trail) => show({ ...address, trail })} />
    </section>
  )
}

function Empty({ status }: { status?: PetitionStatus }) {
  return (
    <Blank title={status ? `没有“${petitionStatuses[status]}”的来件` : '还没有来件'}>新的来件会自动出现在这里</Blank>
  )
}

function Loading() {
  return (
    <section className="card list-loading" aria-busy="true" aria-label="正在读取">
      <Skeleton active title={false} paragraph={{ rows: 8, width: '100%' }} />
    </section>
  )
}
