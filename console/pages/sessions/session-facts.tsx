import { momentOf } from '../../../miniprogram/contract/moments'
import { browserName } from '../../../miniprogram/contract/people/browsers'
import type { OpenSession } from '../../../miniprogram/contract/people/sessions'

/** A console that is signed in: where, since when, and when it was last used. */
export function SessionFacts({ session: { browser, address, startedAt, seenAt, here } }: { session: OpenSession }) {
  return (
    <div className="session-facts">
      <span className="session-browser" title={browser}>
        {browserName(browser)}
        {here && <em>本机</em>}
      </span>
      <small className="number">
        {address} · {momentOf(startedAt)} 登录 · 最近使用 {momentOf(seenAt)}
      </small>
    </div>
  )
}
