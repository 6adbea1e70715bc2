import { Alert } from 'antd'
import type { PendingMove } from '../../../../miniprogram/contract/case/answers'
import { momentOf } from '../../../../miniprogram/contract/moments'
import { answerTo } from '../../../services/cloud'
import { DownloadButton } from '../papers/download-button'
import { PreviewButton } from '../papers/preview-button'
import { ToneTag } from '../../../components/status-tag'
import { useArea, type Matter } from '../area'
import { useAct } from '../use-act'
import { DecidingButtons } from './deciding'
import { Drafted } from './drafted'
import { OwnButtons } from './own-buttons'
import { Signatures } from './signatures'
import './pending.css'

interface Waiting {
  matter: Matter
  pending: PendingMove
  /** The author wants to change it. */
  onChange: () => void
}

/** A drafted move on its way through the signatures. */
export function PendingCard({ matter, pending, onChange }: Waiting) {
  const { name, moveOf, paperOf } = useArea()
  const { move, asked, step, returned, mine, own, mayDrop } = pending
  const { label, paper } = moveOf(move)
  const acting = useAct(matter)
  return (
    <section className={`card pending ${mine ? 'filling' : ''}`} aria-label={`待${step}`}>
      <h2>
        {label} <ToneTag tone="waiting">{returned ? '已退回' : `待${step}`}</ToneTag>
      </h2>
      {acting.said && (
        <Alert type="warning" showIcon role="alert" title={acting.said} closable={{ onClose: acting.hush }} />
      )}
      {returned && <Returned {...returned} />}
      <Signatures pending={pending} />
      <Drafted name={move} asked={asked} />
      {paper && (
        <div className="paper-buttons">
          <PreviewButton
            title={`${paperOf(paper).label}（文稿）`}
            look={() => answerTo(`${name}.papers.read`, { id: matter.id })}
          />
          <DownloadButton id={matter.id} label="下载文稿" />
        </div>
      )}
      {mine && <DecidingButtons matter={matter} pending={pending} acting={acting} />}
      {mayDrop && <OwnButtons matter={matter} pending={pending} acting={acting} onChange={onChange} />}
      {!mine && !own && (
        <p className="faint">{returned ? '等待拟稿人修改后重新提交' : `等待${step}，现在不需要您操作`}</p>
      )}
    </section>
  )
}

function Returned({ by, reason, at }: NonNullable<PendingMove['returned']>) {
  const words = (
    <>
      {by}退回：{reason} <small>{momentOf(at)}</small>
    </>
  )
  return <Alert type="warning" showIcon title={words} />
}
