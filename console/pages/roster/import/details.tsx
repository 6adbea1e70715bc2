import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { RosterImport } from '../../../../miniprogram/contract/people/roster/answers'
import { Trouble } from '../../../components/trouble'
import { answerTo } from '../../../services/cloud'
import { Changes } from './changes'
import { Faults } from './faults'

/** What is wrong with the file, or what it would change. */
export function Details({ newest }: { newest: RosterImport }) {
  const { id, state, checkedAt } = newest
  const has = state === 'FAULTY' || state === 'READY'
  const preview = useQuery({ ...answerTo('people.roster.preview', { id }), enabled: has, staleTime: Infinity })
  if (!has) return null
  if (preview.isPending)
    return (
      <section className="card list-loading" aria-busy="true" aria-label="正在读取">
        <Skeleton active title={false} paragraph={{ rows: 6, width: '100%' }} />
      </section>
    )
  if (!preview.data)
    return preview.error && <Trouble refused={preview.error.refused} onRetry={() => void preview.refetch()} />
  const { faults, changes } = preview.data
  if (state === 'FAULTY') return <Faults faults={faults} total={newest.faults ?? faults.length} />
  return newest.tally && <Changes key={checkedAt} changes={changes} tally={newest.tally} />
}
