import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { useLocation } from 'react-router'
import type { Page } from '../../../miniprogram/contract/case/answers'
import type { PetitionRow } from '../../../miniprogram/contract/petition/desk-answers'
import { Blank } from '../../components/blank'
import type { Shown } from '../list/use-address'
import type { Filters } from './filters/queue-address'
import { AssignBar } from './selection/assign-bar'
import { isTouched } from '../list/case-table'
import { ListNews } from '../list/list-news'
import { PageTurner } from '../list/page-turner'
import { PetitionTable } from './table/petition-table'
import { useSteadyRows } from '../list/steady-rows'
import { useView } from './view/view'
import { ViewMenu } from './view/view-menu'

interface Listing {
  shown: Shown<Filters>
  page: Page<PetitionRow>
  /** Which list this is: another one is shown at once. */
  list: string
  busy: boolean
  /** Why it could not be refreshed. */
  trouble?: string
}

/** A page of the list with all that is done to it. */
export function Listed({ shown, page, list, busy, trouble }: Listing) {
  const { address, words, show } = shown
  const { search } = useLocation()
  const card = useRef<HTMLElement>(null)
  const [view, setView] = useView()
  const [selected, setSelected] = useState<{ list: string; ids: readonly string[] }>({ list, ids: [] })
  const ids = selected.list === list ? selected.ids : []
  const steady = useSteadyRows(page.items, list, () => ids.length > 0 || isTouched(card.current))
  return (
    <section className="card list" aria-busy={busy} ref={card} aria-label="来件">
      {trouble && <Alert type="warning" banner title={`没能刷新，显示的是先前的内容。${trouble}`} />}
      <div className="list-tools">
        {ids.length > 0 ? (
          <AssignBar ids={ids} onDone={() => setSelected({ list, ids: [] })} />
        ) : (
          <p className="faint">{`本页 ${steady.rows.length} 件，${address.filters.pressing ? '按期限先后' : '新来的在前'}`}</p>
        )}
        <ListNews steady={steady} />
        <ViewMenu view={view} onChange={setView} />
      </div>
      {steady.rows.length > 0 ? (
        <PetitionTable
          rows={steady.rows}
          view={view}
          from={{ list: search, words }}
          selected={ids}
          onSelect={(chosen) => setSelected({ list, ids: chosen })}
        />
      ) : (
        <Empty filtered={Object.keys(address.filters).length > 0} onClear={() => show({ filters: {}, trail: [] })} />
      )}
      <PageTurner trail={address.trail} next={page.next} onTurn={(trail) => show({ ...address, trail })} />
    </section>
  )
}

function Empty({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (!filtered) return <Blank title="还没有来件">新的来件会自动出现在这里</Blank>
  return (
    <Blank title="没有符合条件的来件">
      <p>换一个条件，或者</p>
      <Button onClick={onClear}>清除全部条件</Button>
    </Blank>
  )
}
