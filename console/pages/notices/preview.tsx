import { dateOf } from '../../../miniprogram/contract/moments'
import { session } from '../../services/session'

/** What is being written, as the phone will show it. */
export function Preview({ values }: { values: Readonly<Record<string, unknown>> }) {
  const words = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '')
  return (
    <section className="notice-preview" aria-label="手机上的样子">
      <p className="faint">手机上的样子</p>
      <div className="notice-phone">
        <header aria-hidden="true">通告</header>
        <article className="card">
          <h2>{words('title') || <span className="faint">标题</span>}</h2>
          <p className="faint">{`${session.now()?.officer.unitName ?? ''} · ${dateOf(new Date())}`}</p>
          <p className="notice-text">{words('text') || <span className="faint">正文</span>}</p>
        </article>
      </div>
    </section>
  )
}
