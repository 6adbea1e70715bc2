import { dateAndTimeOf, dayOf } from '../../miniprogram/contract/moments'
import type { Consent, SentMessage } from '../../platform/cloud/openapi/played/played'
import { element } from './host'

/** Draws somebody's 服务通知, the latest first; `open` leads to a page of the mini program. */
export function drawNotices(messages: SentMessage[], open: (page: string) => void): void {
  const list = element('notices', HTMLUListElement)
  list.replaceChildren(
    ...(messages.length ? messages.map((message) => noticeOf(message, open)) : [empty('还没有通知')]),
  )
}

function noticeOf({ title, time, fields, page }: SentMessage, open: (page: string) => void): HTMLLIElement {
  const sent = made('time', `${dayOf(time)} ${dateAndTimeOf(time).time}`)
  sent.dateTime = time
  const head = made('header')
  head.append(made('strong', title), sent)
  const said = made('dl')
  for (const { label, value } of fields) said.append(made('dt', label), made('dd', value))
  const item = made('li')
  item.className = 'notice'
  item.append(head, said)
  // As in WeChat, a message that names no page leads nowhere.
  if (page) item.append(buttonTo(() => open(page)))
  return item
}

function buttonTo(open: () => void): HTMLButtonElement {
  const button = made('button', '进入小程序查看')
  button.type = 'button'
  button.addEventListener('click', open)
  return button
}

/** Draws what the holder may still be told. */
export function drawConsents(consents: Consent[]): void {
  const items = consents.map(({ title, longTerm, left }) => {
    const item = made('li', title)
    item.append(made('span', longTerm ? (left ? '长期' : '未订阅') : `${left} 次`))
    return item
  })
  element('consents', HTMLUListElement).replaceChildren(...(items.length ? items : [empty('没有订阅消息')]))
}

function empty(text: string): HTMLLIElement {
  const item = made('li', text)
  item.className = 'empty'
  return item
}

function made<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = ''): HTMLElementTagNameMap[Tag] {
  const one = document.createElement(tag)
  one.textContent = text
  return one
}
