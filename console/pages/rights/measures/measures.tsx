import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useState } from 'react'
import type { Page } from '../../../../miniprogram/contract/case/answers'
import type { BoardMeasure } from '../../../../miniprogram/contract/rights/desk-answers'
import { Blank } from '../../../components/blank'
import { dueWords } from '../../../components/due/due-words'
import { Trouble } from '../../../components/trouble'
import { useNow } from '../../../components/use-now'
import { answerTo } from '../../../services/cloud'
import { ListLoading } from '../../list/list-loading'
import { PageTurner } from '../../list/page-turner'
import { RightsHead } from '../rights-head'
import { MeasureRow } from './measure-row'
import '../../list/list.css'
import './measures.css'

const every15Seconds = 15_000

/** Every measure under way, by the day until which it is to be done. */
export function MeasuresPage() {
  const [trail, setTrail] = useState<readonly string[]>([])
  const after = trail.at(-1)
  const board = useQuery({
    ...answerTo('rights.desk.measures', after ? { after } : {}),
    refetchInterval: every15Seconds,
    refetchOnWindowFocus: 'always',
    placeholderData: keepPreviousData,
  })
  const { data, error } = board
  return (
    <>
      <RightsHead title="措施" />
      {board.isPending && <ListLoading />}
      {!data && error && <Trouble refused={error.refused} onRetry={() => void board.refetch()} />}
      {data && (
        <section className="card list" aria-label="落实中的措施" aria-busy={board.isPlaceholderData}>
          {error && <Alert type="warning" banner title={`没能刷新，显示的是先前的内容。${error.message}`} />}
          <Board page={data} />
          <PageTurner trail={trail} next={data.next} onTurn={setTrail} />
        </section>
      )}
    </>
  )
}

const groups = [
  { label: '已超期', urgency: 'overdue' },
  { label: '三日内到期', urgency: 'soon' },
  { label: '尚有时间', urgency: 'calm' },
] as const

function Board({ page: { items } }: { page: Page<BoardMeasure> }) {
  const now = useNow()
  if (items.length === 0) return <Blank title="没有落实中的措施">在申请里安排的措施会出现在这里</Blank>
  return (
    <>
      <p className="board-head">
        <span>措施</span>
        <span>责任单位（人）</span>
        <span>申请民警</span>
        <span>落实期限</span>
      </p>
      {groups.map((group) => (
        <Group
          key={group.urgency}
          {...group}
          rows={items.filter((one) => dueWords(one, now).urgency === group.urgency)}
        />
      ))}
    </>
  )
}

function Group({ label, urgency, rows }: (typeof groups)[number] & { rows: BoardMeasure[] }) {
  if (rows.length === 0) return null
  return (
    <section className={`board board-${urgency}`} aria-label={label}>
      <h2>
        {label} <small>{rows.length} 项</small>
      </h2>
      <ul>
        {rows.map((measure) => (
          <MeasureRow measure={measure} key={measure.id} />
        ))}
      </ul>
    </section>
  )
}
