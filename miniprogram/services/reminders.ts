import { messageForms } from '../contract/messages'
import type { Signing } from '../contract/petition/form'
import type { Reply } from '../contract/replies'
import { call } from './cloud'
import { codeWith } from './petition/petitions'
import { agreesTo } from './subscribe'

/** Everyone who sees the phone reads a message: without a name it says no more than that there is news. */
const formFor = { NAMED: messageForms.progress, ANONYMOUS: messageForms.news } as const satisfies Record<
  Signing,
  object
>

/** Asks, within a tap, whether WeChat may tell of a petition. Whatever is answered, the inbox tells too. */
export const remindOfPetition = (id: string, signing: Signing): Promise<void> =>
  remind({
    agreed: () => agreesTo(formFor[signing]),
    notify: () => call('petition.own.notify', { id, ...codeWith(id) }),
    declined: '没有打开提醒，进展都会写在“消息”里',
  })

/** Asks whether WeChat may tell an officer of the application. Whatever is answered, its page tells too. */
export const remindOfRights = (id: string): Promise<void> =>
  remind({
    agreed: () => agreesTo(messageForms.progress),
    notify: () => call('rights.notify', { id }),
    declined: '没有打开提醒，进展都会写在“我的维权申请”里',
  })

interface Asking {
  agreed: () => Promise<boolean>
  notify: () => Promise<Reply<object>>
  /** What whoever declines is told. */
  declined: string
}

async function remind({ agreed, notify, declined }: Asking): Promise<void> {
  if (!(await agreed())) return say(declined)
  const reply = await notify()
  say(reply.ok ? '有进展会用微信提醒您' : reply.error.message)
}

function say(title: string): void {
  void wx.showToast({ title, icon: 'none' })
}
