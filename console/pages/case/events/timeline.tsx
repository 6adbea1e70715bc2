import { Button } from 'antd'
import { useState } from 'react'
import { tones } from '../../../../miniprogram/contract/look'
import { momentOf } from '../../../../miniprogram/contract/moments'
import type { CaseEvent } from '../../../../miniprogram/contract/case/answers'
import { EvidenceItems } from '../evidence/evidence-list'
import { Shape } from '../../../components/shape'
import { inkOf } from '../../../theme'
import { useArea } from '../area'
import './timeline.css'

/** So many are shown at first. */
const newest = 6

/** What has happened, the newest first: what whoever brought the case reads, and what only staff read. */
export function Timeline({ events }: { events: readonly CaseEvent[] }) {
  const [whole, setWhole] = useState(false)
  const hidden = whole ? 0 : Math.max(0, events.length - newest)
  const shown = events.slice(hidden).toReversed()
  return (
    <section className="card timeline" aria-label="办理经过">
      <h2>
        办理经过 <small>{events.length} 条</small>
      </h2>
      <ol>
        {shown.map((event, index) => (
          <Happening event={event} key={events.length - hidden - index} />
        ))}
      </ol>
      {hidden > 0 && (
        <Button block onClick={() => setWhole(true)}>
          显示更早的 {hidden} 条
        </Button>
      )}
    </section>
  )
}

function Happening({ event: { at, status, label, by, words, notes, evidence = [] } }: { event: CaseEvent }) {
  const { bringer, statusOf } = useArea()
  const { tone } = statusOf(status)
  return (
    <li>
      <span className="timeline-shape" style={{ color: inkOf(tones[tone].ink) }}>
        <Shape tone={tone} />
      </span>
      <div>
        <strong>{label}</strong>
        <p className="timeline-when">
          <time dateTime={at}>{momentOf(at)}</time>
          {by && <span>{by}</span>}
        </p>
        {words && (
          <div className="told">
            <small>{bringer}看到</small>
            <p>{words}</p>
          </div>
        )}
        {(notes.length > 0 || evidence.length > 0) && (
          <div className="notes">
            <small>{notes.length > 0 || by ? '内部记录' : '随附材料'}</small>
            {notes.length > 0 && (
              <dl>
                {notes.map((note) => (
                  <div key={note.label}>
                    <dt>{note.label}</dt>
                    <dd>{note.words}</dd>
                  </div>
                ))}
              </dl>
            )}
            <EvidenceItems evidence={evidence} />
          </div>
        )}
      </div>
    </li>
  )
}
