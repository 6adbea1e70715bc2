import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../services/may'
import { answerTo } from '../../services/cloud'
import { PetitionDesk } from './petition-desk'
import { Claims } from './rights/claims'
import { RightsDesk } from './rights/rights-desk'
import { hasWork } from './rights/has-work'
import './workbench.css'

const every15Seconds = 15_000

/** Where the day begins: whoever may need help first, then what waits for me, by work. */
export function WorkbenchPage() {
  const may = useMay()
  const handlesPetitions = may('petition.desk.workbench')
  const rights = useQuery({
    ...answerTo('rights.desk.workbench', {}),
    enabled: may('rights.desk.workbench'),
    refetchInterval: every15Seconds,
    // Whoever presses for help shows in the tab's title, also while another tab is in front.
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: 'always',
  })
  // Most officers have a part in an application now and then; for the rights office it is the day's work.
  const protects = may('rights.desk.handlers') || !handlesPetitions
  const claims = rights.data?.queue.filter(({ status }) => status === 'CLAIMED') ?? []
  return (
    <>
      <title>{`${claims.length > 0 ? `（${claims.length} 人待联系）` : ''}工作台 · 掌上e督`}</title>
      <div className="list-head">
        <h1>工作台</h1>
      </div>
      {claims.length > 0 && <Claims claims={claims} all={rights.data?.counts.claims} />}
      {handlesPetitions && <PetitionDesk />}
      {(protects || rights.isError || (rights.data && hasWork(rights.data))) && <RightsDesk answer={rights} />}
    </>
  )
}
