import type { MessageForm } from '../contract/messages'

/** WeChat's own question, within a tap, whether it may send such a message. */
export async function agreesTo({ id }: MessageForm): Promise<boolean> {
  return wx.requestSubscribeMessage({ tmplIds: [id] }).then(
    (answers) => (answers as unknown as Record<string, string>)[id] === 'accept',
    () => false,
  )
}
