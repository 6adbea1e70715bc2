import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useSearchParams } from 'react-router'
import type { RightsFigures } from '../../../../miniprogram/contract/rights/desk-answers'
import { dateAndTimeOf } from '../../../../miniprogram/contract/moments'
import { Trouble } from '../../../components/trouble'
import { answerTo } from '../../../services/cloud'
import { ListLoading } from '../../list/list-loading'
import { RightsHead } from '../rights-head'
import { FigureTable } from './figure-table'
import { kindRows, measureRows, wayRows } from './rows'
import '../../list/list.css'
import './figures.css'

const thisYear = () => Number(dateAndTimeOf(new Date()).date.slice(0, 4))

/** A year in numbers, each of which is the list of what it counts. */
export function FiguresPage() {
  const [search, setSearch] = useSearchParams()
  const now = thisYear()
  const given = Number(search.get('year'))
  const year = Number.isInteger(given) && given > 2000 && given <= now ? given : now
  const figures = useQuery({ ...answerTo('rights.desk.figures', { year }), placeholderData: keepPreviousData })
  const { data, error } = figures
  const turn = (to: number) => setSearch({ year: String(to) })
  return (
    <>
      <RightsHead title="年度数据">
        <div className="figures-year" role="group" aria-label="年度">
          <Button aria-label="上一年" onClick={() => turn(year - 1)}>
            ‹
          </Button>
          <strong>{year} 年</strong>
          <Button aria-label="下一年" disabled={year >= now} onClick={() => turn(year + 1)}>
            ›
          </Button>
        </div>
      </RightsHead>
      {figures.isPending && <ListLoading />}
      {!data && error && <Trouble refused={error.refused} onRetry={() => void figures.refetch()} />}
      {data && error && <Alert type="warning" showIcon title={`没能刷新，显示的是先前的内容。${error.message}`} />}
      {data && <Tables figures={data} busy={figures.isPlaceholderData} />}
    </>
  )
}

const Tables = ({ figures, busy }: { figures: RightsFigures; busy: boolean }) => (
  <div className="figures" aria-busy={busy}>
    <FigureTable title="办理" rows={wayRows(figures)} />
    <FigureTable title="收到的申请，按侵害情形" rows={kindRows(figures)} />
    <FigureTable title="有保护措施的申请" rows={measureRows(figures)} />
    <p className="faint">点数字看列表。您登记回避的申请不在列表里。</p>
  </div>
)
