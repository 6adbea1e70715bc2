import { call } from '../../../services/cloud'
import type { Given, Standing } from '../../../services/outbox/parcel'
import { outbox } from '../../../services/outbox/phone-outbox'
import { go } from '../../../services/way'
import { formOf } from '../claims'
import { takenOf, type Taken, type Waiting } from './data'

/** How the form is doing that waits on the phone. */
export function waitingOf(standing: readonly Standing[], form: Standing): Waiting {
  const groups = new Set<unknown>([form.group, form.input.claim])
  const files = standing.filter(({ file, state, group }) => file && state !== 'arrived' && groups.has(group)).length
  const words = outbox.unreached() ? '没有网络，已存在手机里，有网络后自动送出' : '已存在手机里，正在送出'
  return { words, files }
}

/** A page of a form that may wait in the outbox. */
interface WaitingPage {
  data: { waiting: Waiting | null; sending: boolean }
  setData: (change: { waiting?: Waiting | null; sending?: boolean }) => void
  kept: () => { draft: { key: string } }
  begin: (key: string, claim: string) => void
  finish: (taken: Taken) => void
}

type Following = WaitingPage & { stop?: () => void; unfollow: () => void }

/** What waits is shown until it has arrived, or is a form again once it was refused. */
export const waitingHooks = {
  onShow(this: Following) {
    this.stop = outbox.follow(() => follow(this))
    follow(this)
    void outbox.run()
  },
  onHide(this: Following) {
    this.unfollow()
  },
  unfollow(this: Following) {
    this.stop?.()
  },
  openMine() {
    go('/officer/rights/mine/mine')
  },
}

function follow(page: WaitingPage): void {
  const { waiting, sending } = page.data
  if (!waiting || sending) return
  const { key } = page.kept().draft
  const standing = outbox.standing()
  const form = formOf(standing, key)
  if (!form || form.state === 'refused') page.begin(key, '')
  else if (form.state === 'waiting') page.setData({ waiting: waitingOf(standing, form) })
  else if (form.given) void arrive(page, form.given)
}

async function arrive(page: WaitingPage, { id, number = '' }: Given): Promise<void> {
  page.setData({ sending: true })
  const reply = await call('rights.progress', { id })
  page.finish(reply.ok ? takenOf(reply.data) : { id, number, promised: '', basis: '', note: '', next: '' })
}
