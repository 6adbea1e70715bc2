import { Image } from 'antd'
import type { ReactNode } from 'react'
import { evidenceKinds, type Evidence, type EvidenceKind } from '../../../../miniprogram/contract/evidence'
import { bytesWords } from '../../../components/bytes-words'
import { Hashes } from './hashes'
import { useSteadyUrl } from './use-steady-url'
import './evidence.css'

interface Player {
  evidence: Evidence
  url: string
  onError: () => void
}

const players: Record<EvidenceKind, (player: Player) => ReactNode> = {
  image: ({ evidence, url, onError }) => <Image src={url} alt={evidence.name} onError={onError} />,
  audio: ({ evidence, url, onError }) => (
    <audio src={url} controls preload="metadata" aria-label={evidence.name} onError={onError} />
  ),
  // The fragment makes browsers show the first picture instead of a black box.
  video: ({ evidence, url, onError }) => (
    <video src={`${url}#t=0.01`} controls preload="metadata" aria-label={evidence.name} onError={onError} />
  ),
}

export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  return (
    <section className="card" aria-label="证据">
      <h2>
        证据 <small>{evidence.length > 0 ? `${evidence.length} 份` : '没有提交'}</small>
      </h2>
      <EvidenceItems evidence={evidence} />
      <Hashes evidence={evidence} />
    </section>
  )
}

/** Files to be looked at and listened to; nothing at all where there are none. */
export function EvidenceItems({ evidence }: { evidence: Evidence[] }) {
  if (evidence.length === 0) return null
  return (
    <Image.PreviewGroup>
      <ul className="evidence">
        {evidence.map((one) => (
          <EvidenceItem evidence={one} key={one.id} />
        ))}
      </ul>
    </Image.PreviewGroup>
  )
}

function EvidenceItem({ evidence }: { evidence: Evidence }) {
  const { url, failed, onError } = useSteadyUrl(evidence.url)
  const { kind, name, bytes } = evidence
  return (
    <li className={`evidence-${kind}`}>
      <div className="evidence-show">
        {failed ? <p className="evidence-failed">没能打开，刷新页面再试</p> : players[kind]({ evidence, url, onError })}
      </div>
      <div className="evidence-facts">
        <strong>{name}</strong>
        <p>
          {evidenceKinds[kind].label} · {bytesWords(bytes)}
        </p>
      </div>
    </li>
  )
}
