import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input, type InputRef } from 'antd'
import { useRef, useState, type RefObject } from 'react'
import { rightsQueueForm } from '../../../../miniprogram/contract/rights/desk'
import { useKeys } from '../../../components/keys/keys'
import { Trouble } from '../../../components/trouble'
import { answerTo } from '../../../services/cloud'
import { Chips } from '../../list/chips'
import { ChoiceFilter } from '../../list/choice-filter'
import { ListLoading } from '../../list/list-loading'
import { useAddress, type Shown } from '../../list/use-address'
import { BeginButton } from '../begin/begin-button'
import { RightsHead } from '../rights-head'
import { activeRightsFilters, rightsAddresses, rightsQueueInput, type RightsFilters } from './addresses'
import { Listed } from './listed'
import '../../list/list.css'

const every15Seconds = 15_000
const { kind, status, pressing, waiting, words: sought } = rightsQueueForm.fields

/** The applications that this officer may meet. */
export function RightsPage() {
  const shown = useAddress(rightsAddresses)
  const { address, filter, show } = shown
  const { filters } = address
  const input = useRef<InputRef>(null)
  useKeys('list', { '/': () => input.current?.focus({ cursor: 'all' }) })
  return (
    <>
      <RightsHead title="申请">
        <SearchBox key={filters.words} words={filters.words} input={input} onLook={(words) => filter({ words })} />
        <BeginButton />
      </RightsHead>
      <div className="filters list-filters" role="group" aria-label="筛选">
        <ChoiceFilter field={kind} value={filters.kind} onChoose={(chosen) => filter({ kind: chosen })} />
        <ChoiceFilter field={status} value={filters.status} onChoose={(chosen) => filter({ status: chosen })} />
        <ChoiceFilter field={pressing} value={filters.pressing} onChoose={(chosen) => filter({ pressing: chosen })} />
        <ChoiceFilter field={waiting} value={filters.waiting} onChoose={(chosen) => filter({ waiting: chosen })} />
      </div>
      <Chips
        active={activeRightsFilters(filters)}
        onTake={(name) => filter({ [name]: undefined })}
        onClear={() => show({ filters: {}, trail: [] })}
      />
      <Queue shown={shown} />
    </>
  )
}

interface Searching {
  words?: string
  input: RefObject<InputRef | null>
  onLook: (words: string | undefined) => void
}

function SearchBox({ words = '', input, onLook }: Searching) {
  const [written, setWritten] = useState(words)
  return (
    <search className="search">
      <Input.Search
        ref={input}
        aria-label={sought.label}
        placeholder={sought.hint}
        value={written}
        maxLength={sought.max}
        allowClear
        enterButton="查找"
        autoComplete="off"
        onChange={(event) => setWritten(event.target.value)}
        onSearch={(given) => onLook(given.trim() || undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') input.current?.blur()
        }}
      />
    </search>
  )
}

function Queue({ shown }: { shown: Shown<RightsFilters> }) {
  const input = rightsQueueInput(shown.address)
  const queue = useQuery({
    ...answerTo('rights.queue', input),
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
