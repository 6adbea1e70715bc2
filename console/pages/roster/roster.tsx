import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { useState } from 'react'
import type { Input } from '../../../miniprogram/contract/actions'
import { Trouble } from '../../components/trouble'
import { answerTo } from '../../services/cloud'
import { PageTurner } from '../list/page-turner'
import { Filters } from './filters'
import { ImportStrip } from './import-strip'
import { OfficersTable } from './officers-table'
import './roster.css'

export type Asked = Omit<Input<'people.roster.list'>, 'after'>

/** Who serves: looked through by its keepers. What is looked for stands in no address bar: it may be a name. */
export function RosterPage() {
  const [asked, setAsked] = useState<Asked>({})
  const [trail, setTrail] = useState<readonly string[]>([])
  const ask = (next: Asked) => {
    setAsked(next)
    setTrail([])
  }
  return (
    <>
      <title>花名册 · 掌上e督</title>
      <div className="list-head">
        <h1>花名册</h1>
      </div>
      <ImportStrip />
      <Filters asked={asked} onAsk={ask} />
      <Officers asked={asked} trail={trail} onTurn={setTrail} />
    </>
  )
}

interface Listing {
  asked: Asked
  trail: readonly string[]
  onTurn: (trail: readonly string[]) => void
}

function Officers({ asked, trail, onTurn }: Listing) {
  const after = trail.at(-1)
  const list = useQuery({
    ...answerTo('people.roster.list', { ...asked, ...(after !== undefined && { after }) }),
    placeholderData: keepPreviousData,
  })
  if (list.isPending)
    return (
      <section className="card list-loading" aria-busy="true" aria-label="正在读取">
        <Skeleton active title={false} paragraph={{ rows: 8, width: '100%' }} />
      </section>
    )
  if (list.isLoadingError) return <Trouble refused={list.error.refused} onRetry={() => void list.refetch()} />
  return (
    <section className="card" aria-label="在册人员" aria-busy={list.isPlaceholderData}>
      {list.error && <Alert type="warning" banner title={`没能刷新，显示的是先前的内容。${list.error.message}`} />}
      <OfficersTable officers={list.data.items} />
      <PageTurner trail={trail} next={list.data.next} onTurn={onTurn} />
    </section>
  )
}
