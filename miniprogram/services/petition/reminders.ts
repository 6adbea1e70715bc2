import { messageForms } from '../../contract/messages'
import type { Signing } from '../../contract/petition/form'
import { call } from '../cloud'
import { agreesTo } from '../subscribe'
import { codeWith } from './petitions'

/** Everyone who sees the phone reads a message: without a name it says no more than that there is news. */
const formFor = { NAMED: messageForms.progress, ANONYMOUS: messageForms.news } as const satisfies Record<
  Signing,
  object
>

const inAnyCase = '进展都会写在“消息”里'

/** Asks, within a tap, whether WeChat may tell of a petition. Whatever is answered, the inbox tells too. */
export async function remind(id: string, signing: Signing): Promise<void> {
  if (!(await agreesTo(formFor[signing]))) return say(`没有打开提醒，${inAnyCase}`)
  const reply = await call('petition.own.notify', { id, ...codeWith(id) })
  say(reply.ok ? '有进展会用微信提醒您' : reply.error.message)
}

function say(title: string): void {
  void wx.showToast({ title, icon: 'none' })
}
