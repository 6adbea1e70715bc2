import { Button } from 'antd'
import type { Tone } from '../../../../miniprogram/contract/look'
import { momentOf } from '../../../../miniprogram/contract/moments'
import { exportStates, type ExportJob, type ExportState } from '../../../../miniprogram/contract/petition/exports'
import { Shape } from '../../../components/shape'
import { mostWords } from './most-words'

interface Exported {
  job: ExportJob
  fetching: boolean
  onFetch: () => void
}

const tones: Record<ExportState, Tone> = { WAITING: 'active', DONE: 'done', FAILED: 'stopped', WITHDRAWN: 'stopped' }

/** One file that was asked for: how far it is, what is in it, and until when it is there. */
export function ExportRow({ job: { at, state, rows, cut, until }, fetching, onFetch }: Exported) {
  return (
    <li className={`export export-${state.toLowerCase()}`}>
      <div>
        <p className="export-state" role="status">
          <Shape tone={tones[state]} />
          {exportStates[state]}
          {state === 'WAITING' && rows > 0 && <span className="faint number">已整理 {rows} 件</span>}
          {state === 'DONE' && <span className="faint number">共 {rows} 件</span>}
        </p>
        {cut && <p className="export-cut">只含前{mostWords}，其余请缩小筛选范围再导出</p>}
        <p className="faint number">{momentOf(at)} 提出</p>
        <p className="faint number">{endWords[state](momentOf(until))}</p>
      </div>
      {state === 'DONE' && (
        <Button aria-label={`下载 ${momentOf(at)} 提出的文件`} loading={fetching} onClick={onFetch}>
          下载
        </Button>
      )}
    </li>
  )
}

const endWords: Record<ExportState, (until: string) => string> = {
  WAITING: () => '一般几分钟做好，可以先关闭，稍后再来下载',
  DONE: (until) => `${until} 自动删除`,
  FAILED: () => '请回到列表再导出一次',
  WITHDRAWN: () => '登记回避后，之前导出的表格已删除，需要的请重新导出',
}
