import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Skeleton, type InputRef } from 'antd'
import { useRef } from 'react'
import { useKeys } from '../../components/keys/keys'
import { Trouble } from '../../components/trouble'
import { answerTo } from '../../services/cloud'
import { ExportTools } from './exports/export-tools'
import { Chips } from './filters/chips'
import { FilterBar } from './filters/filter-bar'
import { queueInput } from './filters/queue-address'
import { SearchBox } from './filters/search-box'
import { useAddress, type Shown } from './filters/use-address'
import { Listed } from './listed'
import './petitions.css'

const every15Seconds = 15_000

export function PetitionsPage() {
  const shown = useAddress()
  const { address, filter, show } = shown
  const input = useRef<InputRef>(null)
  useKeys('list', { '/': () => input.current?.focus({ cursor: 'all' }) })
  return (
    <>
      <title>信访件 · 掌上e督</title>
      <div className="list-head">
        <h1>信访件</h1>
        <SearchBox filters={address.filters} input={input} onFilter={filter} />
      </div>
      <div className="list-filters">
        <FilterBar filters={address.filters} onFilter={filter} />
        <ExportTools filters={address.filters} />
      </div>
      <Chips filters={address.filters} onFilter={filter} onClear={() => show({ filters: {}, trail: [] })} />
      <Queue shown={shown} />
    </>
  )
}

function Queue({ shown }: { shown: Shown }) {
  const input = queueInput(shown.address)
  const queue = useQuery({
    ...answerTo('petition.queue', input),
    refetchInterval: every15Seconds,
    refetchOnWindowFocus: 'always',
    placeholderData: keepPreviousData,
  })
  if (queue.isPending) return <Loading />
  if (queue.isLoadingError) return <Trouble refused={queue.error.refused} onRetry={() => void queue.refetch()} />
  return (
    <Listed
      shown={shown}
      page={queue.data}
      // What is still another list's stands in for this one's.
      list={queue.isPlaceholderData ? 'before' : JSON.stringify(input)}
      busy={queue.isPlaceholderData}
      trouble={queue.error?.message}
    />
  )
}

function Loading() {
  return (
    <section className="card list-loading" aria-busy="true" aria-label="正在读取">
      <Skeleton active title={false} paragraph={{ rows: 8, width: '100%' }} />
    </section>
  )
}
