import type { PaperTitle } from '../../../../miniprogram/contract/case/answers'
import { momentOf } from '../../../../miniprogram/contract/moments'
import { answerTo } from '../../../services/cloud'
import { useArea } from '../area'
import { DownloadButton } from './download-button'
import { PreviewButton } from './preview-button'
import './papers.css'

interface Papers<Paper extends string> {
  id: string
  papers: readonly PaperTitle<Paper>[]
  /** Whether a document tells who brought the case. */
  names?: (paper: PaperTitle<Paper>) => boolean
}

/** The numbered documents of the case, the newest first. */
export function PapersCard<Paper extends string>({ id, papers, names }: Papers<Paper>) {
  if (papers.length === 0) return null
  return (
    <section className="card papers" aria-label="文书">
      <h2>
        文书 <small>{papers.length} 份</small>
      </h2>
      <ul>
        {papers.toReversed().map((paper) => (
          <Issued id={id} paper={paper} names={names?.(paper)} key={paper.id} />
        ))}
      </ul>
    </section>
  )
}

function Issued({ id, paper, names }: { id: string; paper: PaperTitle; names?: boolean }) {
  const { name, paperOf } = useArea()
  const { label } = paperOf(paper.kind)
  return (
    <li>
      <strong>{label}</strong>
      <p className="faint">
        <span className="number">{paper.number}</span>
        <br />
        {momentOf(paper.at)}
      </p>
      <div className="paper-buttons">
        <PreviewButton
          title={`${label} ${paper.number}`}
          look={() => answerTo(`${name}.papers.read`, { id, paper: paper.id })}
        />
        <DownloadButton id={id} paper={paper.id} label="下载" names={names} />
      </div>
    </li>
  )
}
