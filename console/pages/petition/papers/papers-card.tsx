import type { IssuedPaper, PetitionCase } from '../../../../miniprogram/contract/petition/answers'
import { momentOf } from '../../../../miniprogram/contract/moments'
import { papers } from '../../../../miniprogram/contract/petition/papers'
import { DownloadButton } from './download-button'
import { IssuedPreview } from './issued-preview'
import './papers.css'

/** The numbered documents of the case, the newest first. */
export function PapersCard({ petition }: { petition: PetitionCase }) {
  if (petition.papers.length === 0) return null
  return (
    <section className="card papers" aria-label="文书">
      <h2>
        文书 <small>{petition.papers.length} 份</small>
      </h2>
      <ul>
        {petition.papers.toReversed().map((paper) => (
          <Issued petition={petition} paper={paper} key={paper.id} />
        ))}
      </ul>
    </section>
  )
}

function Issued({ petition, paper }: { petition: PetitionCase; paper: IssuedPaper }) {
  return (
    <li>
      <strong>{papers[paper.kind].label}</strong>
      <p className="faint">
        <span className="number">{paper.number}</span>
        <br />
        {momentOf(paper.at)}
      </p>
      <div className="paper-buttons">
        <IssuedPreview petition={petition} paper={paper} />
        <DownloadButton id={petition.id} paper={paper.id} label="下载" />
      </div>
    </li>
  )
}
