import { Progress } from 'antd'
import type { RosterImport } from '../../../../miniprogram/contract/people/roster/answers'
import { rosterModes, rosterStates, type RosterState } from '../../../../miniprogram/contract/people/roster/imports'
import { momentOf } from '../../../../miniprogram/contract/moments'
import { ToneTag } from '../../../components/status-tag'
import { Deciding } from './deciding'

/** How an import stands, and what may be done to it. */
export function StateCard({ newest }: { newest: RosterImport }) {
  const { state, mode, at, by, lines, done } = newest
  const { label, tone } = rosterStates[state]
  return (
    <section className="card roster-state" aria-label="最近一次导入">
      <header>
        <h2>最近一次导入</h2>
        <ToneTag tone={tone}>{label}</ToneTag>
      </header>
      <p className="faint number">{`${momentOf(at)} ${by}提出 · ${rosterModes[mode]} · ${lines} 行`}</p>
      <p role="status">{wordsFor[state](newest)}</p>
      {(state === 'CHECKING' || state === 'APPLYING') && done > 0 && (
        <Progress percent={Math.floor((done / lines) * 100)} aria-label={label} />
      )}
      <Deciding newest={newest} />
    </section>
  )
}

/** The clock comes once a minute and does so many lines at a time. */
const progressOf = ({ lines, done }: RosterImport, what: string): string => {
  const far = done > 0 ? `正在${what}，已${what} ${done} 行，共 ${lines} 行` : `排队等候${what}，每分钟处理一批`
  return `${far}。可以先离开，稍后再来看。`
}

const wordsFor: Record<RosterState, (newest: RosterImport) => string> = {
  RECEIVING: () => '文件没有传完。再选同一个文件，从断开的地方继续；不要了就撤回。',
  CHECKING: (newest) => `文件已经传完，${progressOf(newest, '检查')}`,
  FAULTY: ({ faults = 0 }) => `有 ${faults} 处错误，一个人也没有导入。请在文件里改好，再上传一次。`,
  READY: ({ checkedAt = '' }) =>
    `检查无误，还没有导入。下面的变动是 ${momentOf(checkedAt)} 与当时花名册比较得出的，请安全管理员核对后确认。`,
  APPLYING: (newest) => `${newest.decidedBy ?? ''}已确认，${progressOf(newest, '写入')}`,
  DONE: ({ written = 0, left = 0, decidedBy = '', decidedAt = '' }) =>
    `${decidedBy} ${momentOf(decidedAt)} 确认。写入 ${written} 人，不再在册 ${left} 人。`,
  RETURNED: ({ decidedBy = '', decidedAt = '', reason = '' }) =>
    `${decidedBy} ${momentOf(decidedAt)} 退回，没有导入。理由：${reason}`,
  WITHDRAWN: () => '已撤回，没有导入，上传的内容已删除。',
  FAILED: () => '系统没有检查成，没有导入，上传的内容已删除。请重新上传；再不成，请联系运维人员。',
}
