import { ask } from './ask'
import { el, note, table, time } from './dom'

/** Subscribe messages as the person's WeChat would show them. */
export async function showMessages(): Promise<Node[]> {
  const { messages } = await ask('messages')
  if (!messages.length) return [note('还没有发出过订阅消息')]
  const rows = messages.map(({ time: when, title, openid, fields, page }) => [
    time(when),
    title,
    el('dl', {}, ...fields.flatMap(({ label, value }) => [el('dt', {}, label), el('dd', {}, value)])),
    el('code', {}, page || '—'),
    el('code', {}, openid),
  ])
  return [table('订阅消息', ['时间', '模板', '内容', '打开的页面', '收件人'], rows)]
}
