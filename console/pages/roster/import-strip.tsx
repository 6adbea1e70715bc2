import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { RosterImport } from '../../../miniprogram/contract/people/roster/answers'
import { rosterStates } from '../../../miniprogram/contract/people/roster/imports'
import { momentOf } from '../../../miniprogram/contract/moments'
import { ToneTag } from '../../components/status-tag'
import { session } from '../../services/session'
import { mayDo } from '../../services/may'
import { isOpen, useImport } from './use-import'

/** How the newest import stands, and the way to it. */
export function ImportStrip() {
  const { data } = useImport()
  const navigate = useNavigate()
  const officer = session.now()?.officer
  if (!data || !officer) return null
  const { import: newest } = data
  const begins = mayDo(officer, 'people.roster.begin')
  const decides = mayDo(officer, 'people.roster.confirm') && newest?.state === 'READY'
  const label = decides ? '查看并确认' : begins && (!newest || !isOpen(newest.state)) ? '导入花名册' : '查看导入'
  return (
    <section className="card roster-strip" aria-label="导入">
      {newest ? <Newest newest={newest} /> : <p>还没有导入过花名册</p>}
      {(begins || newest) && (
        <Button type={decides || begins ? 'primary' : 'default'} onClick={() => void navigate('/roster/import')}>
          {label}
        </Button>
      )}
    </section>
  )
}

function Newest({ newest: { state, at, by, lines } }: { newest: RosterImport }) {
  const { tone, label } = rosterStates[state]
  return (
    <p>
      最近一次导入 <ToneTag tone={tone}>{label}</ToneTag>
      <span className="faint number">{`${momentOf(at)} ${by}提出，${lines} 行`}</span>
    </p>
  )
}
