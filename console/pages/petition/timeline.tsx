import { momentOf } from '../../../miniprogram/contract/moments'
import type { TimelineEntry } from '../../../miniprogram/contract/petition/answers'
import { petitionStatuses, petitionTones } from '../../../miniprogram/contract/petition/moves'
import { tones } from '../../../miniprogram/contract/look'
import { Shape } from '../../components/shape'
import { inkOf } from '../../theme'
import './timeline.css'

/** What has happened, the newest first, in the words that the citizen reads. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <section className="card case-timeline" aria-label="办理经过">
      <h2>
        办理经过 <small>来件人看到的就是这些话</small>
      </h2>
      <ol>
        {entries.toReversed().map(({ at, status, words }, index, shown) => (
          <li key={`${at}${status}`}>
            <span className="timeline-shape" style={{ color: inkOf(tones[petitionTones[status]].ink) }}>
              <Shape tone={petitionTones[status]} />
            </span>
            <div>
              {/* Named where it began: what was told during a status stands under it. */}
              {shown[index + 1]?.status !== status && <strong>{petitionStatuses[status]}</strong>}
              <time dateTime={at}>{momentOf(at)}</time>
              <p>{words}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
