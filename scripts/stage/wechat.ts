import type { Played, SentMessage, Suggestion } from '../../platform/cloud/openapi/played/played'
import { element } from './host'
import { drawConsents, drawNotices } from './notices'

const verdicts: [Suggestion, string][] = [
  ['pass', '没有问题'],
  ['review', '需要人工看'],
  ['risky', '违规'],
]
const everyMs = 1500
/** Until when somebody has read their notices: an ISO time. */
const readUntil = (openid: string) => `stage:read:${openid}`

interface Holder {
  /** Whose WeChat it is. */
  openid: () => string
  /** Opens a page of the mini program in the phone. */
  open: (page: string) => void
}

/** WeChat's own part for whoever holds the phone: what it shows them, and what it answers. */
interface WeChatTools {
  /** Shows the part of whoever has just taken the phone. */
  refresh: () => Promise<void>
}

export function drawWeChat(holder: Holder): WeChatTools {
  let shown = ''
  let messages: SentMessage[] = []
  const number = element('number', HTMLInputElement)

  function show(openid: string, played: Played): void {
    const text = openid + JSON.stringify(played)
    // What is drawn already keeps its place and the keyboard's focus.
    if (text === shown) return
    shown = text
    messages = played.messages
    drawNotices(messages, holder.open)
    drawConsents(played.consents)
    if (document.activeElement !== number) number.value = played.phoneNumber
    for (const kind of ['text', 'media'] as const) verdictOf(kind).value = played.verdicts[kind]
  }

  async function refresh(): Promise<void> {
    const openid = holder.openid()
    const played = await ask<Played>(`played?openid=${encodeURIComponent(openid)}`).catch(() => undefined)
    // The phone may have changed hands meanwhile; a server that is away is told of by the phone itself.
    if (!played || openid !== holder.openid()) return
    show(openid, played)
    countUnread(openid, messages)
  }

  listenToTabs(() => countUnread(holder.openid(), messages))
  listenToVerdicts()
  listenToNumber(number, holder)
  setInterval(() => void (document.hidden || refresh()), everyMs)
  return { refresh }
}

/** How many notices have come since the holder last looked; looking is having the tab open. */
function countUnread(openid: string, messages: SentMessage[]): void {
  const badge = element('unread', HTMLElement)
  const [latest] = messages
  if (latest && isOpen()) localStorage.setItem(readUntil(openid), latest.time)
  const until = localStorage.getItem(readUntil(openid)) ?? ''
  const unread = messages.filter(({ time }) => time > until).length
  badge.hidden = unread === 0
  badge.textContent = String(unread)
  badge.setAttribute('aria-label', `${unread} 条未读`)
}

const isOpen = () => !element('wechat-tools', HTMLElement).hidden

function listenToTabs(changed: () => void): void {
  const tabs = ['phone', 'wechat'].map((name) => element(`tab-${name}`, HTMLButtonElement))
  const choose = (chosen: HTMLButtonElement) => {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen))
      tab.tabIndex = tab === chosen ? 0 : -1
      element(tab.getAttribute('aria-controls') ?? '', HTMLElement).hidden = tab !== chosen
    }
    changed()
  }
  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(tab))
    tab.addEventListener('keydown', ({ key }) => {
      const other = tabs[1 - at]
      if (!other || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return
      choose(other)
      other.focus()
    })
  }
}

const verdictOf = (kind: keyof Played['verdicts']) => element(`verdict-${kind}`, HTMLSelectElement)

function listenToVerdicts(): void {
  for (const kind of ['text', 'media'] as const) {
    const select = verdictOf(kind)
    for (const [verdict, label] of verdicts) select.add(new Option(label, verdict))
    select.addEventListener('change', () => void ask('verdicts', { [kind]: select.value }))
  }
}

function listenToNumber(input: HTMLInputElement, { openid }: Holder): void {
  input.pattern = String.raw`1\d{10}`
  input.title = '十一位手机号，以 1 开头；清空就是没有绑定'
  input.addEventListener('change', () => {
    if (input.reportValidity()) void ask('phone-number', { openid: openid(), number: input.value })
  })
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(`/wechat/${path}`, body && post)
  if (!answer.ok) throw new Error(`stage: /wechat/${path} answers ${answer.status}`)
  return (await answer.json()) as T
}
