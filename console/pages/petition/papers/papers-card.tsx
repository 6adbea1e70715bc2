import type { PaperTitle } from '../../../../miniprogram/contract/case/answers'
import { type PaperKind, papers } from '../../../../miniprogram/contract/petition/papers'
import type { PetitionCase } from '../../../../miniprogram/contract/petition/desk-answers'
import { momentOf } from '../../../../miniprogram/contract/moments'
import { answerTo } from '../../../services/cloud'
import { DownloadButton } from './download-button'
import { PreviewButton } from './preview-button'
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

function Issued({
  petition,
  paper: { id, kind, number, at },
}: {
  petition: PetitionCase
  paper: PaperTitle<PaperKind>
}) {
  return (
    <li>
      <strong>{papers[kind].label}</strong>
      <p className="faint">
        <span className="number">{number}</span>
        <br />
        {momentOf(at)}
      </p>
      <div className="paper-buttons">
        <PreviewButton
          title={`${papers[kind].label} ${number}`}
          look={() => answerTo('petition.papers.read', { id: petition.id, paper: id })}
        />
        <DownloadButton
          id={petition.id}
          paper={id}
          label="下载"
          names={petition.reporter && papers[kind].to !== 'team'}
        />
      </div>
    </li>
  )
}
