import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { KeptLawyer } from '../../../../miniprogram/contract/rights/desk-answers'
import { Blank } from '../../../components/blank'
import { Trouble } from '../../../components/trouble'
import { answerTo } from '../../../services/cloud'
import { ListLoading } from '../../list/list-loading'
import { RightsHead } from '../rights-head'
import { LawyerRow } from './lawyer-row'
import { LawyerWindow } from './lawyer-window'
import '../../list/list.css'
import './lawyers.css'

/** The directory of lawyers: who may be granted a case. */
export function LawyersPage() {
  const lawyers = useQuery(answerTo('rights.lawyers.list', {}))
  // A new one, or one that is changed.
  const [editing, setEditing] = useState<KeptLawyer | 'new'>()
  const { data, error } = lawyers
  return (
    <>
      <RightsHead title="律师">
        <Button type="primary" onClick={() => setEditing('new')}>
          登记律师
        </Button>
      </RightsHead>
      {lawyers.isPending && <ListLoading />}
      {!data && error && <Trouble refused={error.refused} onRetry={() => void lawyers.refetch()} />}
      {data && (
        <section className="card list" aria-label="律师名录">
          {error && <Alert type="warning" banner title={`没能刷新，显示的是先前的内容。${error.message}`} />}
          <Directory lawyers={data} onEdit={setEditing} />
        </section>
      )}
      {editing && (
        <LawyerWindow lawyer={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </>
  )
}

function Directory({ lawyers, onEdit }: { lawyers: KeptLawyer[]; onEdit: (lawyer: KeptLawyer) => void }) {
  if (lawyers.length === 0) return <Blank title="还没有登记律师">登记后发出邀请，律师绑定微信，就可以指派</Blank>
  const practising = lawyers.filter(({ retired }) => !retired)
  const retired = lawyers.filter((lawyer) => lawyer.retired)
  return (
    <>
      <div className="list-tools">
        <p className="faint">{`${practising.length} 位可以指派${retired.length > 0 ? `，${retired.length} 位已停用` : ''}`}</p>
      </div>
      <ul className="lawyers">
        {[...practising, ...retired].map((lawyer) => (
          <LawyerRow lawyer={lawyer} key={lawyer.id} onEdit={() => onEdit(lawyer)} />
        ))}
      </ul>
    </>
  )
}
