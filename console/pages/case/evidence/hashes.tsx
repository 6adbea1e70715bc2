import type { Evidence } from '../../../../miniprogram/contract/evidence'

/** What proves that a file is the one that was handed in. */
export function Hashes({ evidence }: { evidence: Evidence[] }) {
  if (evidence.length === 0) return null
  return (
    <details className="hashes">
      <summary>校验值（SM3）</summary>
      <dl>
        {evidence.map(({ id, name, sm3 }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              <code>{sm3}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
