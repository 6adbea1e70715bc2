import { Alert, Button } from 'antd'
import { useRef } from 'react'
import { useLocation } from 'react-router'
import type { Page } from '../../../../miniprogram/contract/case/answers'
import type { RightsRow } from '../../../../miniprogram/contract/rights/desk-answers'
import { Blank } from '../../../components/blank'
import { isTouched } from '../../list/case-table'
import { ListNews } from '../../list/list-news'
import { PageTurner } from '../../list/page-turner'
import { useSteadyRows } from '../../list/steady-rows'
import type { Shown } from '../../list/use-address'
import type { RightsFilters } from './addresses'
import { RightsTable } from './rights-table'

interface Listing {
  shown: Shown<RightsFilters>
  page: Page<RightsRow>
  /** Which list this is: another one is shown at once. */
  list: string
  busy: boolean
  /** Why it could not be refreshed. */
  trouble?: string
}

/** A page of the list. */
export function Listed({ shown: { address, words, show }, page, list, busy, trouble }: Listing) {
  const { search } = useLocation()
  const card = useRef<HTMLElement>(null)
  const steady = useSteadyRows(page.items, list, () => isTouched(card.current))
  return (
    <section className="card list" aria-busy={busy} ref={card} aria-label="申请">
      {trouble && <Alert type="warning" banner title={`没能刷新，显示的是先前的内容。${trouble}`} />}
      <div className="list-tools">
        <p className="faint">{`本页 ${steady.rows.length} 件，${address.filters.pressing ? '按期限先后' : '新来的在前'}`}</p>
        <ListNews steady={steady} />
      </div>
      {steady.rows.length > 0 ? (
        <RightsTable rows={steady.rows} from={{ list: search, words }} />
      ) : (
        <Empty
          filtered={Object.values(address.filters).some(Boolean)}
          onClear={() => show({ filters: {}, trail: [] })}
        />
      )}
      <PageTurner trail={address.trail} next={page.next} onTurn={(trail) => show({ ...address, trail })} />
    </section>
  )
}

function Empty({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (!filtered)
    return <Blank title="没有您可以看到的申请">只有参与办理的人能看到一件维权申请，新的会自动出现在这里</Blank>
  return (
    <Blank title="没有符合条件的申请">
      <p>换一个条件，或者</p>
      <Button onClick={onClear}>清除全部条件</Button>
    </Blank>
  )
}
