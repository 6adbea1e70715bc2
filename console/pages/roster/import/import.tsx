import { Alert, Skeleton } from 'antd'
import { Link } from 'react-router'
import type { RosterImport } from '../../../../miniprogram/contract/people/roster/answers'
import { Blank } from '../../../components/blank'
import { Trouble } from '../../../components/trouble'
import { session } from '../../../services/session'
import { mayDo } from '../../../services/may'
import { isOpen, useImport } from '../use-import'
import { ChooseFile } from './choose-file'
import { Details } from './details'
import { StateCard } from './state-card'
import { useUploading } from './use-uploading'
import '../roster.css'

/** An import from the file to the roster: one officer brings it in, another lets it hold. */
export function RosterImportPage() {
  const found = useImport()
  return (
    <>
      <title>导入花名册 · 掌上e督</title>
      <div className="list-head">
        <h1>导入花名册</h1>
        <Link to="/roster">返回花名册</Link>
      </div>
      {found.isPending && (
        <section className="card list-loading" aria-busy="true" aria-label="正在读取">
          <Skeleton active paragraph={{ rows: 5 }} />
        </section>
      )}
      {found.isLoadingError && <Trouble refused={found.error.refused} onRetry={() => void found.refetch()} />}
      {found.data && found.error && (
        <Alert type="warning" showIcon title={`没能刷新，显示的是先前的内容。${found.error.message}`} />
      )}
      {found.data && <Import newest={found.data.import} />}
    </>
  )
}

function Import({ newest }: { newest?: RosterImport }) {
  const uploading = useUploading()
  const officer = session.now()?.officer
  const begins = officer !== undefined && mayDo(officer, 'people.roster.begin')
  // While it is sent from here, the progress says all that there is to say.
  const shown = uploading.share === undefined ? newest : undefined
  const choosing = begins && (!newest || newest.state === 'RECEIVING' || !isOpen(newest.state))
  return (
    <div className={shown?.state === 'FAULTY' && begins ? 'roster-import beside' : 'roster-import'}>
      {shown && <StateCard newest={shown} />}
      {shown && <Details newest={shown} />}
      {choosing && <ChooseFile uploading={uploading} again={shown} />}
      {!newest && !begins && (
        <section className="card">
          <Blank title="现在没有导入">
            <p>系统管理员上传花名册、系统检查无误后，在这里查看变动并确认</p>
          </Blank>
        </section>
      )}
    </div>
  )
}
