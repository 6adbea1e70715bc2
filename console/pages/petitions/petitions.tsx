import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { InputRef } from 'antd'
import { useRef } from 'react'
import { useKeys } from '../../components/keys/keys'
import { Trouble } from '../../components/trouble'
import { answerTo } from '../../services/cloud'
import { useUnits } from '../../services/units'
import { ExportTools } from './exports/export-tools'
import { Chips } from '../list/chips'
import { ListLoading } from '../list/list-loading'
import { useAddress, type Shown } from '../list/use-address'
import { FilterBar } from './filters/filter-bar'
import { activeFilters } from './filters/filter-words'
import { queueAddresses, queueInput, type Filters } from './filters/queue-address'
import { SearchBox } from './filters/search-box'
import { Listed } from './listed'
import '../list/list.css'

const every15Seconds = 15_000

export function PetitionsPage() {
  const shown = useAddress(queueAddresses)
  const { address, filter, show } = shown
  const units = useUnits()
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
      <Chips
        active={activeFilters(address.filters, units)}
        onTake={(name) => filter(name === 'words' ? { words: undefined, search: undefined } : { [name]: undefined })}
        onClear={() => show({ filters: {}, trail: [] })}
      />
      <Queue shown={shown} />
    </>
  )
}

function Queue({ shown }: { shown: Shown<Filters> }) {
  const input = queueInput(shown.address)
  const queue = useQuery({
    ...answerTo('petition.queue', input),
    refetchInterval: every15Seconds,
    refetchOnWindowFocus: 'always',
    placeholderData: keepPreviousData,
  })
  if (queue.isPending) return <ListLoading />
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
