import { button, element } from '../screen'
import { openSheet } from './sheet'

export interface Offer {
  id: string
  title: string
  /** The labels of what such a message says. */
  fields: string[]
}

export interface Choice {
  /** The ids of what may be sent. */
  wanted: Set<string>
  /** Never ask again, and take this answer for good. */
  keep: boolean
}

const heading = '申请发送以下通知'

/** Asks the holder which messages may be sent. */
export function askForMessages(offers: Offer[]): Promise<Choice> {
  return new Promise((resolve) => {
    const wanted = new Set(offers.map(({ id }) => id))
    const keep = checkbox(false, () => undefined)
    const answer = (ids: Set<string>) => () => {
      sheet.close()
      resolve({ wanted: ids, keep: keep.checked })
    }
    const allow = button('modal-confirm', '允许', answer(wanted))
    const rows = offers.map((offer) =>
      row(offer, (on) => {
        if (on) wanted.add(offer.id)
        else wanted.delete(offer.id)
        allow.disabled = wanted.size === 0
      }),
    )
    const panel = element('div', 'sheet subscribe', [
      element('div', 'subscribe-title', heading),
      ...rows,
      element('label', 'subscribe-keep', [keep, '总是保持以上选择，不再询问']),
      element('div', 'modal-buttons', [button('modal-cancel', '取消', answer(new Set())), allow]),
    ])
    const sheet = openSheet(panel, { label: heading })
  })
}

function row({ title, fields }: Offer, choose: (on: boolean) => void): HTMLElement {
  const words = element('span', 'subscribe-words', [
    element('span', '', title),
    element('small', '', fields.join('、')),
  ])
  const box = checkbox(true, () => choose(box.checked))
  return element('label', 'setting', [words, box])
}

function checkbox(checked: boolean, change: () => void): HTMLInputElement {
  const box = element('input', 'setting-box')
  box.type = 'checkbox'
  box.checked = checked
  box.addEventListener('change', change)
  return box
}
